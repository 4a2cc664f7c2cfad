CREATE TABLE "receipt_keys" (
	"is_only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"public_key" "bytea" NOT NULL,
	"private_key" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "receipt_keys_only_row" CHECK ("receipt_keys"."is_only_row")
);
--> statement-breakpoint
CREATE INDEX "address_tries_by_since" ON "address_tries" USING btree ("since");--> statement-breakpoint
-- A receipt is proven by the key that signed it, for as long as anybody keeps the paper.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON receipt_keys FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
