import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type CartRefusal, mostLines, putBackMinutes } from "#lib/cart/cart.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { ok, type Result, refused } from "#lib/result.ts";

type PutBack = { name: string; quantity: number; isWhole: boolean };

/**
 * Puts the line that was taken out of this cart last back where it was, with its former quantity as far as there is
 * stock. One statement; it stays remembered, so pressing twice puts back once. Of a line that was meanwhile added anew
 * the larger quantity stays. Nothing but the cart's token comes from outside.
 */
export async function putBackLine(token: string, locale: Locale): Promise<Result<PutBack, CartRefusal>> {
  const [row] = await db().execute<{
    name: string;
    wanted: number;
    free: number;
    quantity: number | null;
  }>(sql`
    with removed as (
      select r.*, ${locale === "fr" ? sql`p.name_fr || ' · ' || v.name_fr` : sql`p.name_en || ' · ' || v.name_en`} as name,
        case when v.is_published and p.is_published then coalesce(s.on_hand - s.reserved, 0) else 0 end as free
      from carts c join removed_lines r on r.cart_id = c.id
      join variants v on v.id = r.variant_id join products p on p.id = v.product_id
      left join stock_levels s on s.variant_id = v.id
      where c.token_hash = ${hashCartToken(token)}
        and r.removed_at > clock_now() - make_interval(mins => ${putBackMinutes})
    ), others as (
      select count(*) as lines from removed join cart_lines l using (cart_id) where l.variant_id <> removed.variant_id
    ), line as (
      insert into cart_lines (cart_id, variant_id, quantity, added_at, seen_price_xof)
      select cart_id, variant_id, least(quantity, free), added_at, seen_price_xof from removed, others
      where free > 0 and lines < ${mostLines}
      on conflict (cart_id, variant_id) do update set quantity = greatest(cart_lines.quantity, excluded.quantity)
      returning quantity
    )
    select name, quantity as wanted, free, (select quantity from line) as quantity from removed`);
  if (!row) return refused("nothing_removed");
  if (row.quantity === null) return refused(row.free > 0 ? "cart_full" : "sold_out");
  return ok({ name: row.name, quantity: row.quantity, isWhole: row.quantity >= row.wanted });
}
