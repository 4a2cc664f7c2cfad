import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import type { OweRefusal, RefundWish } from "#lib/review/order-refund.ts";
import { actorOf, type StaffMember } from "#lib/staff/staff-member.ts";

/**
 * A paid order is owed a refund: its case is opened, it is packed no further, and on wish its goods are back on the
 * shelf. One statement, so a death leaves all of it or nothing; the same member's second click finds the case. There is
 * no way back, and no money moves here: the case closes once a person has sent it. Locks: attempt → order → stock by
 * variant id. The reservations stay committed: the return is a movement of its own.
 */
export async function oweRefund(
  orderId: string,
  wish: RefundWish,
  staff: StaffMember,
): Promise<Result<{ caseId: string }, OweRefusal>> {
  const [row] = await db().execute<{ verdict: OweRefusal | null; caseId: string }>(sql`
    with attempt as (
      -- What paid an order never changes; an order that is paid while this waits has none here, and is refused.
      select id, identifier, tx_reference, proven_amount_xof from payment_attempts
      where id = (select paid_attempt_id from orders where id = ${orderId}) for update
    ), parent as (
      select id, status, fulfilment, total_xof, paid_attempt_id from orders
      where id = ${orderId} and (select count(*) from attempt) >= 0 for update
    ), judged as materialized (
      select parent.id as order_id, attempt.id as attempt_id, attempt.identifier, attempt.tx_reference,
        parent.total_xof as due,
        -- What staff accepted may be proven by less than they read: the stake is never below what the order was worth.
        greatest(attempt.proven_amount_xof, parent.total_xof) as amount, case
          when parent.status in ('refund_due', 'refunded') then 'already_refund_due'
          when parent.status <> 'paid' or attempt.id is null then 'not_paid'
          when parent.fulfilment <> ${wish.seenFulfilment} then 'fulfilment_moved' end as verdict
      from parent left join attempt on attempt.id = parent.paid_attempt_id
    ), act as (
      select * from judged where verdict is null
    ), wanted as (
      select r.variant_id, r.quantity from reservations r join act using (order_id) where ${wish.isRestocked}
    ), stock as (
      select variant_id from stock_levels where variant_id in (select variant_id from wanted) order by variant_id for update
    ), moved as (
      update orders o set status = 'refund_due' from act where o.id = act.order_id and o.status = 'paid'
    ), opened as (
      insert into review_cases (reason, order_id, attempt_id, identifier, tx_reference, amount_xof, due_xof)
      select 'order_refund', order_id, attempt_id, identifier, tx_reference, amount, due from act returning id
    ), returned as (
      update stock_levels s set on_hand = s.on_hand + wanted.quantity
      from wanted join stock using (variant_id) where s.variant_id = wanted.variant_id
    ), moved_stock as (
      insert into stock_movements (variant_id, delta, reason, order_id, actor, note)
      select variant_id, quantity, 'return', order_id, ${actorOf(staff)}, ${wish.note} from wanted, act
    ), told as (
      insert into order_events (order_id, subject, kind, from_status, to_status, actor, data)
      select order_id, 'order', 'order_refund_due', 'paid', 'refund_due', ${actorOf(staff)},
        jsonb_build_object('note', ${wish.note}::text, 'restocked', ${wish.isRestocked}::boolean) from act
    )
    select verdict, (select id from opened) as "caseId" from judged`);
  if (!row) return refused("not_paid");
  if (row.verdict === null) return ok({ caseId: row.caseId });
  const own = row.verdict === "already_refund_due" && (await findOwn(orderId, wish, staff));
  return own ? ok({ caseId: own }) : refused(row.verdict);
}

/** The case that this very wish has opened already: asked anew, since a statement that waited sees only its start. */
async function findOwn(orderId: string, wish: RefundWish, staff: StaffMember): Promise<string | undefined> {
  const [own] = await db().execute<{ id: string }>(sql`
    select c.id from review_cases c join order_events e on e.order_id = c.order_id and e.kind = 'order_refund_due'
    where c.order_id = ${orderId} and c.reason = 'order_refund' and e.actor = ${actorOf(staff)}
      and e.data @> jsonb_build_object('note', ${wish.note}::text, 'restocked', ${wish.isRestocked}::boolean)`);
  return own?.id;
}
