import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { CartRefusal } from "#lib/cart/cart.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { ok, type Result, refused } from "#lib/result.ts";

type Change = { token: string; variantId: string; quantity: number };

/**
 * Makes a line of the cart hold `quantity` pieces; 0 takes it out and remembers it, so that it can be put back. Fewer
 * is always granted, more only as far as there is stock. One statement, the same when repeated; a line that is not there
 * stays so.
 */
export async function setCartQuantity({
  token,
  variantId,
  quantity,
}: Change): Promise<Result<{ quantity: number }, CartRefusal>> {
  const [row] = await db().execute<{ changed: boolean; former: number | null }>(sql`
    with line as (
      select l.cart_id, l.variant_id, l.quantity as former, coalesce(s.on_hand - s.reserved, 0) as free
      from carts c join cart_lines l on l.cart_id = c.id left join stock_levels s on s.variant_id = l.variant_id
      where c.token_hash = ${hashCartToken(token)} and l.variant_id = ${variantId}
    ), removed as (
      delete from cart_lines l using line
      where ${quantity} = 0 and l.cart_id = line.cart_id and l.variant_id = line.variant_id
      returning l.cart_id, l.variant_id, l.quantity, l.added_at, l.seen_price_xof
    ), remembered as (
      insert into removed_lines (cart_id, variant_id, quantity, added_at, seen_price_xof)
      select cart_id, variant_id, quantity, added_at, seen_price_xof from removed
      on conflict (cart_id) do update set variant_id = excluded.variant_id, quantity = excluded.quantity,
        added_at = excluded.added_at, seen_price_xof = excluded.seen_price_xof, removed_at = clock_now()
    ), changed as (
      update cart_lines l set quantity = ${quantity} from line
      where ${quantity} > 0 and l.cart_id = line.cart_id and l.variant_id = line.variant_id
        and (${quantity} <= line.former or ${quantity} <= line.free)
      returning l.variant_id
    )
    select exists (select from removed union all select from changed) as changed, (select former from line) as former`);
  if (row?.changed || row?.former == null) return ok({ quantity });
  return refused("not_enough_stock");
}
