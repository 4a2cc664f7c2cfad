import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { cardsJson, isInStock, type ProductCard } from "#lib/catalogue/product-cards.ts";
import { isNarrowed, type ShelfChoice, type ShelfCursor, type ShelfSort } from "#lib/catalogue/shelf.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** Of a whole department: how many products the choice finds, and between which least prices it lies. */
export type ShelfFacts = { found: number; leastXof: number | null; mostXof: number | null };

export type ShelfPage = { cards: ProductCard[]; next: ShelfCursor | undefined; facts: ShelfFacts };

const cardsPerPage = 24;

/** One page of a department in the chosen order, from an index of that order: the tenth costs what the first does. */
export async function listShelf(
  locale: Locale,
  categorySlug: string,
  choice: ShelfChoice,
  { after, limit = cardsPerPage }: { after?: ShelfCursor; limit?: number } = {},
): Promise<ShelfPage> {
  const { column, written, read, isDescending } = orders[choice.sort];
  const direction = sql.raw(isDescending ? "desc" : "asc");
  const beyond = after
    ? sql` and (${column}, p.id) ${sql.raw(isDescending ? "<" : ">")} (${read(after.value)}, ${after.id}::uuid)`
    : sql``;
  const selection = {
    from: sql`products p`,
    where: sql`${onShelf(categorySlug)}${narrowed(choice)}${beyond}`,
    order: sql`${column} ${direction}, p.id ${direction}`,
    limit: limit + 1,
    columns: sql`${written}::text as value, p.id`,
  };
  const [row] = await db().execute<{ cards: (ProductCard & ShelfCursor)[]; facts: ShelfFacts }>(
    sql`select ${cardsJson(locale, selection)} as cards, ${factsJson(categorySlug, choice)} as facts`,
  );
  const { cards, facts } = row ?? { cards: [], facts: noFacts };
  const last = cards.length > limit ? cards[limit - 1] : undefined;
  return { cards: cards.slice(0, limit), next: last && { value: last.value, id: last.id }, facts };
}

const noFacts: ShelfFacts = { found: 0, leastXof: null, mostXof: null };

function factsJson(categorySlug: string, choice: ShelfChoice): SQL {
  return sql`(select json_build_object(
      'found', count(*)${isNarrowed(choice) ? sql` filter (where true${narrowed(choice)})` : sql``},
      'leastXof', min(p.least_price_xof), 'mostXof', max(p.least_price_xof))
    from products p where p.is_published and ${onShelf(categorySlug)})`;
}

function onShelf(categorySlug: string): SQL {
  return sql`p.category_id = (select id from categories where slug = ${categorySlug}) and p.least_price_xof is not null`;
}

function narrowed({ inStockOnly, minXof, maxXof }: ShelfChoice): SQL {
  return sql.join([
    ...(inStockOnly ? [sql` and ${isInStock("p")}`] : []),
    ...(minXof === undefined ? [] : [sql` and p.least_price_xof >= ${minXof}`]),
    ...(maxXof === undefined ? [] : [sql` and p.least_price_xof <= ${maxXof}`]),
  ]);
}

type Order = { column: SQL; written: SQL; read: (value: string) => SQL; isDescending?: boolean };

/** A value that no cursor of ours can have (16 digits) overflows no column: it is compared as bigint. */
const asNumber = (value: string) => sql`${value}::bigint`;

const orders: Record<ShelfSort, Order> = {
  chosen: { column: sql`p.position`, written: sql`p.position`, read: asNumber },
  new: {
    column: sql`p.published_at`,
    // Microseconds, as PostgreSQL keeps them: a rounded time would show a card twice or never.
    written: sql`(extract(epoch from p.published_at) * 1000000)::bigint`,
    read: (value) => sql`timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond'`,
    isDescending: true,
  },
  "price-up": { column: sql`p.least_price_xof`, written: sql`p.least_price_xof`, read: asNumber },
  "price-down": {
    column: sql`p.least_price_xof`,
    written: sql`p.least_price_xof`,
    read: asNumber,
    isDescending: true,
  },
  popular: {
    column: sql`p.sold_recently`,
    written: sql`p.sold_recently`,
    read: asNumber,
    isDescending: true,
  },
};
