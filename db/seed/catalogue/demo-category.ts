import type { categories, productImages, products, variants } from "#db/schema/catalogue.ts";

type VariantRow = Omit<typeof variants.$inferInsert, "productId" | "position"> & { onHand: number };
type PictureText = Pick<typeof productImages.$inferInsert, "altFr" | "altEn">;

/** Its first picture is `<slug>.svg`; those that follow are `<slug>-2.svg`, `<slug>-3.svg`, in this order. */
export type DemoProduct = Omit<typeof products.$inferInsert, "categoryId" | "position" | "publishedAt"> &
  PictureText & { morePictures?: PictureText[]; variants: VariantRow[] };

/** Its picture is `category-<slug>.svg`. */
export type DemoCategory = Omit<typeof categories.$inferInsert, "image" | "position"> & {
  products: DemoProduct[];
};
