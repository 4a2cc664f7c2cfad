CREATE TABLE "cart_additions" (
	"digest" "bytea" PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"nonce" uuid,
	"made_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"is_repeat" boolean DEFAULT false NOT NULL,
	CONSTRAINT "cart_additions_counted_once" CHECK (not "cart_additions"."is_repeat")
);
--> statement-breakpoint
CREATE TABLE "form_drafts" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"content" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT clock_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_additions" ADD CONSTRAINT "cart_additions_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_additions" ADD CONSTRAINT "cart_additions_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cart_additions_by_age" ON "cart_additions" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "form_drafts_by_age" ON "form_drafts" USING btree ("kept_at");