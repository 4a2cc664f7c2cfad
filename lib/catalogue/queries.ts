import { type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type Picture = { file: string; alt: string; width: number; height: number };

export type Category = { slug: string; name: string; description: string; image: string; products: number };

export type ProductCard = {
  slug: string;
  name: string;
  summary: string;
  picture: Picture | null;
  /** The least price of its variants, in whole francs. */
  priceXof: number;
  compareAtXof: number | null;
  hasSeveralPrices: boolean;
  /** Pieces of the variant with most of them: 0 means sold out. */
  available: number;
};

export type Variant = {
  id: string;
  name: string;
  priceXof: number;
  compareAtXof: number | null;
  available: number;
};

export type Product = {
  slug: string;
  name: string;
  summary: string;
  description: string;
  category: { slug: string; name: string };
  pictures: Picture[];
  variants: Variant[];
};

const slugShape = /^[a-z0-9-]{1,80}$/;

/** Read once for each page: the menu and what is below it are of one reading. */
export const listCategories = cache(async (locale: Locale): Promise<Category[]> => {
  return [
    ...(await db().execute<Category>(sql`
      select c.slug, ${inLocale("c.name", locale)} as name, ${inLocale("c.description", locale)} as description, c.image,
        (select count(*)::int from products p where p.category_id = c.id and p.is_published) as products
      from categories c order by c.position, c.slug`)),
  ];
});

export async function findCategory(slug: string, locale: Locale): Promise<Category | undefined> {
  return (await listCategories(locale)).find((category) => category.slug === slug);
}

export async function hasCategory(slug: string): Promise<boolean> {
  if (!slugShape.test(slug)) return false;
  const [row] = await db().execute(sql`select from categories where slug = ${slug}`);
  return row !== undefined;
}

export async function hasProduct(slug: string): Promise<boolean> {
  if (!slugShape.test(slug)) return false;
  const [row] = await db().execute(sql`select from products where slug = ${slug} and is_published`);
  return row !== undefined;
}

/** Published products with something to sell, in the merchant's order. */
export async function listProducts(
  locale: Locale,
  { categorySlug, isFeatured }: { categorySlug?: string; isFeatured?: boolean } = {},
): Promise<ProductCard[]> {
  const conditions = [
    sql`p.is_published`,
    ...(categorySlug ? [sql`p.category_id = (select id from categories where slug = ${categorySlug})`] : []),
    ...(isFeatured ? [sql`p.is_featured`] : []),
  ];
  return listCards(locale, {
    from: sql`products p`,
    where: sql.join(conditions, sql` and `),
    order: sql`p.position, p.slug`,
  });
}

/**
 * Search that forgives accents, capitals and typing errors: every word of the question must be found, or come close
 * (trigrams), in the product's texts of either language. An empty question finds nothing.
 */
export async function searchProducts(question: string, locale: Locale): Promise<ProductCard[]> {
  // Only letters and digits: signs would match themselves in the texts, and PostgreSQL refuses some of them.
  const words = question
    .slice(0, 80)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  if (words === "") return [];
  return listCards(locale, {
    from: sql`find_products(${words}) found join products p on p.id = found.product_id`,
    where: sql`true`,
    order: sql`found.score desc, p.position, p.slug`,
  });
}

export async function findProduct(slug: string, locale: Locale): Promise<Product | undefined> {
  if (!slugShape.test(slug)) return undefined;
  const [row] = await db().execute<Product>(sql`
    select p.slug, ${inLocale("p.name", locale)} as name, ${inLocale("p.summary", locale)} as summary,
      ${inLocale("p.description", locale)} as description,
      json_build_object('slug', c.slug, 'name', ${inLocale("c.name", locale)}) as category,
      coalesce((select json_agg(${pictureJson(locale)} order by i.position)
        from product_images i where i.product_id = p.id), '[]') as pictures,
      coalesce((select json_agg(json_build_object('id', v.id, 'name', ${inLocale("v.name", locale)},
          'priceXof', v.price_xof, 'compareAtXof', v.compare_at_xof, 'available', coalesce(s.on_hand - s.reserved, 0))
          order by v.position)
        from variants v left join stock_levels s on s.variant_id = v.id
        where v.product_id = p.id and v.is_published), '[]') as variants
    from products p join categories c on c.id = p.category_id
    where p.slug = ${slug} and p.is_published`);
  return row;
}

type Selection = { from: SQL; where: SQL; order: SQL };

async function listCards(locale: Locale, { from, where, order }: Selection): Promise<ProductCard[]> {
  return [
    ...(await db().execute<ProductCard>(sql`
      select p.slug, ${inLocale("p.name", locale)} as name, ${inLocale("p.summary", locale)} as summary,
        (select ${pictureJson(locale)} from product_images i
          where i.product_id = p.id order by i.position limit 1) as picture, offer.*
      from ${from} cross join lateral (
        select min(v.price_xof) as "priceXof",
          (array_agg(v.compare_at_xof order by v.price_xof))[1] as "compareAtXof",
          count(distinct v.price_xof) > 1 as "hasSeveralPrices",
          coalesce(max(s.on_hand - s.reserved), 0) as available
        from variants v left join stock_levels s on s.variant_id = v.id
        where v.product_id = p.id and v.is_published
        having count(*) > 0) offer
      where ${where}
      order by ${order}`)),
  ];
}

function inLocale(column: string, locale: Locale): SQL {
  return sql.raw(`${column}_${locale}`);
}

function pictureJson(locale: Locale): SQL {
  return sql`json_build_object('file', i.file, 'alt', ${inLocale("i.alt", locale)}, 'width', i.width, 'height', i.height)`;
}
