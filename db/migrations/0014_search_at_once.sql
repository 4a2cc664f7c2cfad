DROP INDEX "catalogue_words_by_likeness";--> statement-breakpoint
DROP INDEX "products_by_search_terms";--> statement-breakpoint
CREATE INDEX "catalogue_words_by_likeness" ON "catalogue_words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "products_by_search_terms" ON "products" USING gin ("search_terms") WITH (fastupdate=false);