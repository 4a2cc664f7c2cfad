import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type CancelRefusal = "order_closed" | "payment_open";

/** By the token that its shopper holds, or by its id for staff. */
export type CancelWish = { token: string } | { orderId: string };

/**
 * Ends an unpaid order at its shopper's or the staff's wish and gives its stock back; refused while a payment of it may still charge
 * or is being looked at. One statement; a second call finds it closed. Locks: order → stock by variant id. Whoever
 * changed the order while this waited for its row (a payment starting) may have left an attempt that this statement
 * cannot see yet, so then it refuses: the row's version tells.
 */
export async function cancelOrder(
  wish: CancelWish,
  actor: string,
): Promise<Result<undefined, CancelRefusal>> {
  const named = "token" in wish ? sql`token = ${wish.token}` : sql`id = ${wish.orderId}`;
  const [row] = await db().execute<{ verdict: CancelRefusal | "cancelled" }>(sql`
    with seen as materialized (
      select id, xmin::text as version from orders where ${named}
    ), parent as materialized (
      select id, status, xmin::text as version from orders where ${named} for update
    ), verdict as (
      select parent.id, case
        when parent.status <> 'awaiting_payment' then 'order_closed'
        when parent.version <> seen.version then 'payment_open'
        when exists (select from payment_attempts a where a.order_id = parent.id
          and a.status in ('created', 'sending', 'unknown', 'pending', 'offered')) then 'payment_open'
        when exists (select from review_cases c where c.order_id = parent.id and c.closed_at is null) then 'payment_open'
        else 'cancelled' end as word
      from parent, seen
    ), stock as (
      select s.variant_id from stock_levels s where s.variant_id in (
        select r.variant_id from reservations r join verdict on r.order_id = verdict.id where verdict.word = 'cancelled')
      order by s.variant_id for update
    ), ended as (
      update orders o set status = 'cancelled', ended_at = clock_now()
      from verdict where o.id = verdict.id and verdict.word = 'cancelled' returning o.id
    ), released as (
      update reservations r set status = 'released', changed_at = clock_now()
      from ended where r.order_id = ended.id and r.status = 'held' returning r.variant_id, r.quantity
    ), restocked as (
      update stock_levels s set reserved = s.reserved - released.quantity
      from released join stock using (variant_id) where s.variant_id = released.variant_id
    ), told as (
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      select id, 'order', 'order_cancelled', 'awaiting_payment', 'cancelled', ${actor} from ended
    )
    select word as verdict from verdict`);
  return row?.verdict === "cancelled" ? ok(undefined) : refused(row?.verdict ?? "order_closed");
}
