import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import {
  cardsJson,
  inLocale,
  isInStock,
  listCards,
  type Picture,
  type ProductCard,
  pictureJson,
  type Selection,
} from "#lib/catalogue/product-cards.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type Category = { slug: string; name: string; description: string; image: string };

export type CategoryCounts = Record<string, number>;

export type Variant = {
  id: string;
  sku: string;
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

/** All departments in the merchant's order: one value of a statement that reads more. */
export function categoriesJson(locale: Locale): SQL {
  return sql`(select coalesce(json_agg(json_build_object('slug', c.slug, 'name', ${inLocale("c.name", locale)},
    'description', ${inLocale("c.description", locale)}, 'image', c.image) order by c.position, c.slug), '[]') from categories c)`;
}

/** How many products each department shows, by its slug. */
export async function countByCategory(): Promise<CategoryCounts> {
  const [row] = await db().execute<{ counts: CategoryCounts }>(sql`select ${countsJson} as counts`);
  return row?.counts ?? {};
}

const countsJson = sql`(select coalesce(json_object_agg(c.slug, (select count(*)::int from products p
    where p.category_id = c.id and p.is_published and p.least_price_xof is not null)), '{}') from categories c)`;

/** Addresses of departments and products, without a language; a sitemap holds 50,000 addresses, so the newest 20,000. */
export async function listPublicPaths(): Promise<string[]> {
  const rows = await db().execute<{ path: string }>(sql`
    (select '/categories/' || slug as path from categories order by position, slug)
    union all
    (select '/products/' || slug from products where is_published and least_price_xof is not null
      order by published_at desc, id desc limit 20000)`);
  return rows.map(({ path }) => path);
}

export async function hasCategory(slug: string): Promise<boolean> {
  const [row] = await db().execute(sql`select from categories where slug = ${slug}`);
  return row !== undefined;
}

export async function hasProduct(slug: string): Promise<boolean> {
  if (!slugShape.test(slug)) return false;
  const [row] = await db().execute(sql`select from products where slug = ${slug} and is_published`);
  return row !== undefined;
}

export type HomeLists = Record<"featured" | "popular" | "newest", ProductCard[]> & { counts: CategoryCounts };

/** All that the first page shows of products, in one statement. */
export async function getHomeLists(locale: Locale): Promise<HomeLists> {
  const [row] = await db().execute<HomeLists>(sql`
    select ${cardsJson(locale, featured(8))} as featured, ${cardsJson(locale, popular(4))} as popular,
      ${cardsJson(locale, newest(8))} as newest, ${countsJson} as counts`);
  return row ?? { featured: [], popular: [], newest: [], counts: {} };
}

/** What the merchant puts forward, as long as it is there to be bought. */
export const listFeatured = (locale: Locale, limit: number) => listCards(locale, featured(limit));

/** What paid orders really took most of, and is there to be bought; none in a shop that has sold nothing. */
export const listPopular = (locale: Locale, limit: number) => listCards(locale, popular(limit));

/** The newest of each department, then the second newest of each: a delivery of forty soaps does not fill the list. */
export const listNewest = (locale: Locale, limit: number) => listCards(locale, newest(limit));

const featured = (limit: number): Selection => ({
  from: sql`products p`,
  where: sql`p.is_featured and ${isInStock("p")}`,
  order: sql`p.position, p.id`,
  limit,
});

const popular = (limit: number): Selection => ({
  from: sql`products p`,
  where: sql`p.sold_recently > 0 and ${isInStock("p")}`,
  order: sql`p.sold_recently desc, p.id desc`,
  limit,
});

const newest = (limit: number): Selection => ({
  from: sql`categories c cross join lateral (
    select n.*, row_number() over (order by n.published_at desc, n.id desc) as turn from products n
    where n.category_id = c.id and n.is_published and n.least_price_xof is not null and ${isInStock("n")}
    order by n.published_at desc, n.id desc limit 2) p`,
  where: sql`true`,
  order: sql`p.turn, p.published_at desc, c.position`,
  limit,
});

/** A product with what lies beside it. */
export async function findProductWithBeside(
  slug: string,
  locale: Locale,
  limit: number,
): Promise<(Product & { beside: ProductCard[] }) | undefined> {
  return selectProduct(slug, locale, sql`, ${cardsJson(locale, beside(slug, limit))} as beside`);
}

/** What lies beside a product on its shelf and can be bought: those after it, then, at the shelf's end, the first ones. */
function beside(slug: string, limit: number): Selection {
  const neighbours = (side: "<" | ">", turn: number) => sql`(
    select n.*, ${turn}::int as turn from products n
    where n.category_id = own.category_id and n.is_published and n.least_price_xof is not null and ${isInStock("n")}
      and (n.position, n.id) ${sql.raw(side)} (own.position, own.id)
    order by n.position, n.id limit ${limit})`;
  return {
    from: sql`products own cross join lateral (${neighbours(">", 0)} union all ${neighbours("<", 1)}) p`,
    where: sql`own.slug = ${slug}`,
    order: sql`p.turn, p.position, p.id`,
    limit,
  };
}

export async function findProduct(slug: string, locale: Locale): Promise<Product | undefined> {
  return selectProduct(slug, locale, sql``);
}

async function selectProduct<Row extends Product>(
  slug: string,
  locale: Locale,
  more: SQL,
): Promise<Row | undefined> {
  if (!slugShape.test(slug)) return undefined;
  const [row] = await db().execute(sql`
    select p.slug, ${inLocale("p.name", locale)} as name, ${inLocale("p.summary", locale)} as summary,
      ${inLocale("p.description", locale)} as description,
      json_build_object('slug', c.slug, 'name', ${inLocale("c.name", locale)}) as category,
      coalesce((select json_agg(${pictureJson(locale)} order by i.position)
        from product_images i where i.product_id = p.id), '[]') as pictures,
      coalesce((select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', ${inLocale("v.name", locale)},
          'priceXof', v.price_xof, 'compareAtXof', v.compare_at_xof, 'available', coalesce(s.on_hand - s.reserved, 0))
          order by v.position)
        from variants v left join stock_levels s on s.variant_id = v.id
        where v.product_id = p.id and v.is_published), '[]') as variants${more}
    from products p join categories c on c.id = p.category_id
    where p.slug = ${slug} and p.is_published`);
  return row as Row | undefined;
}
