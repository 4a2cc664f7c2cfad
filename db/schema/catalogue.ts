import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { tsvector } from "#db/tsvector.ts";

export const categories = pgTable("categories", {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  nameFr: text("name_fr").notNull(),
  nameEn: text("name_en").notNull(),
  descriptionFr: text("description_fr").notNull(),
  descriptionEn: text("description_en").notNull(),
  image: text().notNull(),
  position: smallint().notNull(),
});

export const products = pgTable(
  "products",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id),
    nameFr: text("name_fr").notNull(),
    nameEn: text("name_en").notNull(),
    summaryFr: text("summary_fr").notNull(),
    summaryEn: text("summary_en").notNull(),
    descriptionFr: text("description_fr").notNull(),
    descriptionEn: text("description_en").notNull(),
    searchWords: text("search_words").notNull().default(""),
    isFeatured: boolean("is_featured").notNull().default(false),
    isPublished: boolean("is_published").notNull().default(true),
    position: integer().notNull().default(0),
    publishedAt: timestamp("published_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    /** Of its published variants; a trigger keeps it. Null while it has none, which means: not for sale. */
    leastPriceXof: integer("least_price_xof"),
    /** Pieces of paid orders in 90 days; counted anew each hour (`countSales`), so browsing adds nothing up. */
    soldRecently: integer("sold_recently").notNull().default(0),
    /** Each word of its texts, without accents and capitals; those of its names once more with a « = » before them. */
    searchTerms: tsvector("search_terms")
      .notNull()
      .generatedAlwaysAs(
        sql`search_terms(name_fr || ' ' || name_en, search_words || ' ' || summary_fr || ' ' || summary_en)`,
      ),
  },
  (t) => [
    // One for each order that a shelf can be looked through in, so that a page of it costs the same however long it is.
    index("products_by_category").on(t.categoryId, t.position, t.id),
    index("products_by_category_and_time").on(t.categoryId, t.publishedAt, t.id),
    index("products_by_category_and_price").on(t.categoryId, t.leastPriceXof, t.id),
    index("products_by_category_and_sales").on(t.categoryId, t.soldRecently, t.id),
    index("products_by_sales").on(t.soldRecently, t.id).where(sql`${t.soldRecently} > 0`),
    index("products_featured").on(t.position, t.id).where(sql`${t.isFeatured}`),
    // Without a list of what is still to be sorted in: after an import each search would read all of it.
    index("products_by_search_terms").using("gin", t.searchTerms).with({ fastupdate: false }),
    check("products_sold_bounds", sql`${t.soldRecently} >= 0`),
  ],
);

/** Every word that products have or had, for questions with a typing error. A trigger adds; nothing takes away. */
export const catalogueWords = pgTable(
  "catalogue_words",
  {
    /** Without accents and capitals. */
    word: text().primaryKey(),
    /** As a product has it, in small letters. */
    written: text().notNull(),
  },
  (t) => [
    index("catalogue_words_by_likeness").using("gin", t.word.op("gin_trgm_ops")).with({ fastupdate: false }),
  ],
);

export const productImages = pgTable(
  "product_images",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    file: text().notNull(),
    altFr: text("alt_fr").notNull(),
    altEn: text("alt_en").notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    position: smallint().notNull(),
  },
  (t) => [index("product_images_by_product").on(t.productId, t.position)],
);

export const variants = pgTable(
  "variants",
  {
    id: uuid().primaryKey().defaultRandom(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id),
    sku: text().notNull().unique(),
    nameFr: text("name_fr").notNull(),
    nameEn: text("name_en").notNull(),
    priceXof: integer("price_xof").notNull(),
    compareAtXof: integer("compare_at_xof"),
    position: smallint().notNull(),
    isPublished: boolean("is_published").notNull().default(true),
  },
  (t) => [
    index("variants_by_product").on(t.productId, t.position),
    check("variants_price_bounds", sql`${t.priceXof} between 1 and 10000000`),
    check("variants_compare_at_above_price", sql`${t.compareAtXof} > ${t.priceXof}`),
  ],
);
