import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type CartRefusal, mostLines, mostPerLine } from "#lib/cart/cart.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { ok, type Result, refused } from "#lib/result.ts";

type Addition = { token: string; variantId: string; quantity: number };

/**
 * Puts pieces of a variant into the cart of this token, which is made when there is none; a refusal changes nothing.
 * One statement; adding twice adds twice. Returns what the line and the whole cart (for its badge) now hold. A cart
 * holds no stock: the checkout decides who was first.
 */
export async function addToCart({
  token,
  variantId,
  quantity,
}: Addition): Promise<Result<{ quantity: number; items: number }, CartRefusal>> {
  const hash = hashCartToken(token);
  const [row] = await db().execute<{
    quantity: number | null;
    items: number;
    former: number;
    lines: number;
    free: number | null;
  }>(sql`
    with wanted as (
      select v.id, v.price_xof, coalesce(s.on_hand - s.reserved, 0) as free
      from variants v join products p on p.id = v.product_id left join stock_levels s on s.variant_id = v.id
      where v.id = ${variantId} and v.is_published and p.is_published
    ), former as (
      select l.variant_id, l.quantity from carts c join cart_lines l on l.cart_id = c.id where c.token_hash = ${hash}
    ), fitting as (
      select id, free, price_xof from wanted
      where free >= ${quantity} and (id in (select variant_id from former) or (select count(*) from former) < ${mostLines})
    ), cart as (
      insert into carts (token_hash) select ${hash} from fitting
      on conflict (token_hash) do update set updated_at = clock_now() returning id
    ), line as (
      insert into cart_lines (cart_id, variant_id, quantity, seen_price_xof)
      select cart.id, fitting.id, ${quantity}, price_xof from cart, fitting
      on conflict (cart_id, variant_id) do update set quantity = cart_lines.quantity + excluded.quantity
        where cart_lines.quantity + excluded.quantity <= least(${mostPerLine}, (select free from fitting))
      returning quantity
    )
    select (select quantity from line) as quantity, (select free from wanted) as free,
      (select count(*)::int from former) as lines,
      coalesce((select quantity from former where variant_id = ${variantId}), 0) as former,
      coalesce((select sum(quantity)::int from former), 0) + ${quantity} as items`);
  if (row?.quantity != null) return ok({ quantity: row.quantity, items: row.items });
  if (row?.free == null) return refused("not_for_sale");
  if (row.free === 0) return refused("sold_out");
  if (row.former === 0 && row.lines >= mostLines) return refused("cart_full");
  return refused(row.former + quantity > mostPerLine ? "line_full" : "not_enough_stock");
}
