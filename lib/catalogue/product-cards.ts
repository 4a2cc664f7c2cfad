import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type Picture = { file: string; alt: string; width: number; height: number };

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

/** `columns`: what else is read of the product, for who goes on from the last card. */
export type Selection = { from: SQL; where: SQL; order: SQL; limit?: number; columns?: SQL };

/** Cards of published products that have something for sale; products stand as `p` in every part of the selection. */
export async function listCards<More extends object = object>(
  locale: Locale,
  selection: Selection,
): Promise<(ProductCard & More)[]> {
  return [...(await db().execute(cardsSql(locale, selection)))] as unknown as (ProductCard & More)[];
}

/** The same as one value, an array, of a statement that reads more. */
export function cardsJson(locale: Locale, selection: Selection): SQL {
  return sql`(select coalesce(json_agg(card), '[]') from (${cardsSql(locale, selection)}) card)`;
}

function cardsSql(locale: Locale, { from, where, order, limit, columns }: Selection): SQL {
  return sql`
    select p.slug, ${inLocale("p.name", locale)} as name, ${inLocale("p.summary", locale)} as summary,
      (select ${pictureJson(locale)} from product_images i
        where i.product_id = p.id order by i.position limit 1) as picture, offer.*${columns ? sql`, ${columns}` : sql``}
    from ${from} cross join lateral (
      select min(v.price_xof) as "priceXof",
        (array_agg(v.compare_at_xof order by v.price_xof))[1] as "compareAtXof",
        count(distinct v.price_xof) > 1 as "hasSeveralPrices",
        coalesce(max(s.on_hand - s.reserved), 0) as available
      from variants v left join stock_levels s on s.variant_id = v.id
      where v.product_id = p.id and v.is_published
      having count(*) > 0) offer
    where p.is_published and ${where}
    order by ${order}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`;
}

/** Something of the product that stands under this name can be bought now. */
export function isInStock(product: "p" | "n"): SQL {
  return sql`exists (select from variants w join stock_levels l on l.variant_id = w.id
    where w.product_id = ${sql.raw(product)}.id and w.is_published and l.on_hand > l.reserved)`;
}

export function inLocale(column: string, locale: Locale): SQL {
  return sql.raw(`${column}_${locale}`);
}

export function pictureJson(locale: Locale): SQL {
  return sql`json_build_object('file', i.file, 'alt', ${inLocale("i.alt", locale)}, 'width', i.width, 'height', i.height)`;
}
