import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/**
 * Counts anew what each product sold in 90 days: pieces of orders that are paid and not refunded. One statement, which
 * may run twice or be lost at no cost: the next run says the same. Returns how many products' count has changed.
 */
export async function countSales(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    with sold as (
      select v.product_id, sum(l.quantity)::int as pieces
      from orders o join order_lines l on l.order_id = o.id join variants v on v.id = l.variant_id
      where o.status = 'paid' and o.paid_at > clock_now() - interval '90 days'
      group by v.product_id
    ), counted as (
      update products p set sold_recently = coalesce(s.pieces, 0)
      from products q left join sold s on s.product_id = q.id
      where p.id = q.id and p.sold_recently <> coalesce(s.pieces, 0)
      returning p.id
    )
    select count(*)::int as count from counted`);
  return row?.count ?? 0;
}
