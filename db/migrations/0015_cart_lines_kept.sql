CREATE TABLE "removed_lines" (
	"cart_id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"seen_price_xof" integer,
	"removed_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "removed_lines_quantity_bounds" CHECK ("removed_lines"."quantity" between 1 and 99)
);
--> statement-breakpoint
ALTER TABLE "cart_lines" ADD COLUMN "seen_price_xof" integer;--> statement-breakpoint
ALTER TABLE "removed_lines" ADD CONSTRAINT "removed_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removed_lines" ADD CONSTRAINT "removed_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;