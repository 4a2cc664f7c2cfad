import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mostLines, mostPerLine } from "#lib/cart/cart.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** All of the order is in the cart again, a part of it, or none. */
export type Refill = "whole" | "part" | "none";

/**
 * Puts what an order held, as far as it is still sold and there, into the cart of `cartToken`, which is made when there
 * is none. What the cart holds besides stays; of what it holds already the larger quantity stays, so that pressing twice
 * fills once. One statement; at today's prices, and like every cart it holds no stock.
 */
export async function refillCart(
  orderToken: string,
  cartToken: string,
): Promise<Result<Refill, "no_such_order">> {
  const hash = hashCartToken(cartToken);
  const [row] = await db().execute<{ wanted: number; whole: number; filled: number }>(sql`
    with wanted as (
      select l.variant_id, sum(l.quantity)::int as quantity, min(l.position) as position, max(v.price_xof) as price_xof,
        max(case when v.is_published and p.is_published then coalesce(s.on_hand - s.reserved, 0) else 0 end)::int as free
      from orders o join order_lines l on l.order_id = o.id
      join variants v on v.id = l.variant_id join products p on p.id = v.product_id
      left join stock_levels s on s.variant_id = v.id
      where o.token = ${orderToken} group by l.variant_id
    ), former as (
      select l.variant_id from carts c join cart_lines l on l.cart_id = c.id where c.token_hash = ${hash}
    ), ranked as (
      select w.*, f.variant_id is not null as is_former,
        row_number() over (partition by f.variant_id is null order by w.position) as place
      from wanted w left join former f using (variant_id) where w.free > 0
    ), fitting as (
      select variant_id, least(quantity, free, ${mostPerLine}) as put, quantity, price_xof from ranked
      where is_former or place <= ${mostLines} - (select count(*) from former)
    ), cart as (
      insert into carts (token_hash) select ${hash} where exists (select from fitting)
      on conflict (token_hash) do update set updated_at = clock_now() returning id
    ), filled as (
      insert into cart_lines (cart_id, variant_id, quantity, seen_price_xof)
      select cart.id, variant_id, put, price_xof from cart, fitting
      on conflict (cart_id, variant_id) do update set quantity = greatest(cart_lines.quantity, excluded.quantity)
      returning variant_id
    )
    select (select count(*)::int from wanted) as wanted, (select count(*)::int from filled) as filled,
      (select count(*)::int from fitting where put >= quantity) as whole`);
  if (!row || row.wanted === 0) return refused("no_such_order");
  if (row.filled === 0) return ok("none");
  return ok(row.whole === row.wanted ? "whole" : "part");
}
