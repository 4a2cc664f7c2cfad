DROP INDEX "products_by_category";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "published_at" timestamp with time zone DEFAULT clock_now() NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "least_price_xof" integer;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "sold_recently" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "products_by_category_and_time" ON "products" USING btree ("category_id","published_at","id");--> statement-breakpoint
CREATE INDEX "products_by_category_and_price" ON "products" USING btree ("category_id","least_price_xof","id");--> statement-breakpoint
CREATE INDEX "products_by_category_and_sales" ON "products" USING btree ("category_id","sold_recently","id");--> statement-breakpoint
CREATE INDEX "products_by_sales" ON "products" USING btree ("sold_recently","id") WHERE "products"."sold_recently" > 0;--> statement-breakpoint
CREATE INDEX "products_featured" ON "products" USING btree ("position","id") WHERE "products"."is_featured";--> statement-breakpoint
CREATE INDEX "products_by_category" ON "products" USING btree ("category_id","position","id");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_sold_bounds" CHECK ("products"."sold_recently" >= 0);--> statement-breakpoint
-- The least price is what shelves are sorted and narrowed by. Kept by whoever changes a variant, in the same statement.
CREATE FUNCTION keep_least_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE products p SET least_price_xof = v.least
    FROM (SELECT changed.id, (SELECT min(price_xof) FROM variants WHERE product_id = changed.id AND is_published) AS least
      FROM (VALUES (CASE WHEN TG_OP <> 'INSERT' THEN OLD.product_id END), (CASE WHEN TG_OP <> 'DELETE' THEN NEW.product_id END)) changed(id)) v
    WHERE p.id = v.id AND p.least_price_xof IS DISTINCT FROM v.least;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER keep_least_price AFTER INSERT OR DELETE OR UPDATE OF price_xof, is_published, product_id ON variants
  FOR EACH ROW EXECUTE FUNCTION keep_least_price();--> statement-breakpoint
UPDATE products p SET least_price_xof = (SELECT min(price_xof) FROM variants v WHERE v.product_id = p.id AND v.is_published);
