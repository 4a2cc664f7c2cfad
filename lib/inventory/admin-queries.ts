import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export const variantsPerPage = 50;
export const movementsShown = 100;

export type StockRow = {
  variantId: string;
  product: string;
  variant: string;
  sku: string;
  isOnSale: boolean;
  onHand: number;
  reserved: number;
  /** What can still be sold. */
  free: number;
};

/** Fewest free first. Every word of `question` stands in a name or in the SKU, without accents and capitals. */
export async function listStock(
  locale: Locale,
  { question = "", page = 1 }: { question?: string; page?: number },
): Promise<{ rows: StockRow[]; hasMore: boolean }> {
  const words = wordsOf(question).map(
    (word) =>
      sql`fold_text(concat_ws(' ', p.name_fr, p.name_en, v.name_fr, v.name_en, v.sku)) like '%' || fold_text(${word}) || '%'`,
  );
  const rows = await db().execute<StockRow>(sql`
    ${stockColumns(locale)} where ${sql.join([sql`true`, ...words], sql` and `)}
    order by free, p.name_${sql.raw(locale)}, v.position, v.id
    limit ${variantsPerPage + 1} offset ${(page - 1) * variantsPerPage}`);
  return { rows: rows.slice(0, variantsPerPage), hasMore: rows.length > variantsPerPage };
}

/** Only letters, digits and hyphens: signs would be patterns, and PostgreSQL refuses some of them. */
function wordsOf(question: string): string[] {
  return question
    .slice(0, 80)
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .filter(Boolean)
    .slice(0, 8);
}

export async function findStock(variantId: string, locale: Locale): Promise<StockRow | undefined> {
  if (!isUuid(variantId)) return undefined;
  const [row] = await db().execute<StockRow>(sql`${stockColumns(locale)} where v.id = ${variantId}::uuid`);
  return row;
}

function stockColumns(locale: Locale): SQL {
  const language = sql.raw(locale);
  return sql`select v.id as "variantId", p.name_${language} as product, v.name_${language} as variant, v.sku,
      p.is_published and v.is_published as "isOnSale", s.on_hand as "onHand", s.reserved, s.on_hand - s.reserved as free
    from stock_levels s join variants v on v.id = s.variant_id join products p on p.id = v.product_id`;
}

export type StockMovement = {
  id: string;
  at: Date;
  delta: number;
  reason: "initial" | "correction" | "sale" | "return";
  note: string;
  /** The member of staff who did it; null for what the shop does by itself. */
  staffName: string | null;
  orderId: string | null;
  orderCode: string | null;
};

/** Newest first, the last hundred. */
export async function listMovements(variantId: string): Promise<StockMovement[]> {
  if (!isUuid(variantId)) return [];
  const rows = await db().execute<StockMovement & { at: string }>(sql`
    select m.id, m.at, m.delta, m.reason, m.note, member.name as "staffName", o.id as "orderId", o.code as "orderCode"
    from stock_movements m left join orders o on o.id = m.order_id
    left join staff_members member on 'staff:' || member.id = m.actor
    where m.variant_id = ${variantId}::uuid order by m.at desc, m.id limit ${movementsShown}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
