import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/**
 * Ends unpaid orders whose hold has run out and gives their stock back, up to 100 at a time; returns how many. An
 * order whose payment is still open waits for its answer, but 60 minutes at most in all. Safe to run at once by many
 * workers: rows another one holds are skipped. Locks: order → stock by variant id → promotions.
 */
export async function expireOrders(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    with due as (
      select o.id, o.promotion_id from orders o
      where o.status = 'awaiting_payment' and o.hold_expires_at <= clock_now()
        and (o.hold_ends_at <= clock_now() or not exists (select from payment_attempts a
          where a.order_id = o.id and a.status in ('created', 'sending', 'unknown', 'pending', 'offered')))
      order by o.hold_expires_at limit 100 for update skip locked
    ), stock as (
      select s.variant_id from stock_levels s
      where s.variant_id in (select r.variant_id from reservations r join due on r.order_id = due.id)
      order by s.variant_id for update
    ), codes as (
      -- Their uses are given back by a trigger, order by order: locked here so that two workers meet in one sequence.
      select p.id from promotions p where (select count(*) from stock) >= 0 and p.id in (select promotion_id from due)
      order by p.id for no key update
    ), ended as (
      update orders o set status = 'expired', ended_at = clock_now() from due
      where o.id = due.id and (select count(*) from codes) >= 0 returning o.id
    ), released as (
      update reservations r set status = 'released', changed_at = clock_now()
      from ended where r.order_id = ended.id and r.status = 'held' returning r.variant_id, r.quantity
    ), freed as (
      -- Summed first: two updates of one stock row in one statement would keep only one of them.
      select variant_id, sum(quantity)::int as quantity from released join stock using (variant_id) group by variant_id
    ), restocked as (
      update stock_levels s set reserved = s.reserved - freed.quantity from freed where s.variant_id = freed.variant_id
    ), told as (
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      select id, 'order', 'order_expired', 'awaiting_payment', 'expired', 'worker' from ended
    )
    select count(*)::int as count from ended`);
  return row?.count ?? 0;
}
