import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StatusAnswer } from "#lib/paygate/answers.ts";
import type { GatewayCall } from "#lib/paygate/gateway.ts";
import { proveAmount } from "#lib/payments/amount-proof.ts";
import type { AttemptSnapshot } from "#lib/payments/attempt-snapshot.ts";
import { callRow } from "#lib/payments/call-row.ts";
import { contradictionRow } from "#lib/payments/contradiction-row.ts";

/**
 * Disposes of a verified success, exactly once: it pays the order (money, stock, receipt together) or opens a case for
 * a person. One statement, so a death leaves all of it or nothing; a second call finds the attempt succeeded and does
 * nothing but note a success under another reference. Locks: attempt → order → stock by variant id; every decision reads only rows it has locked.
 * The cases are those of payments.md "Disposition", the first that fits.
 */
export async function applySuccess(
  attempt: AttemptSnapshot,
  call: GatewayCall<StatusAnswer>,
  actor: string,
): Promise<void> {
  if (call.answer.outcome !== "paid") throw new TypeError("Only a verified success can be applied.");
  const { txReference, paymentReference } = call.answer;
  const provenXof = proveAmount(attempt, call.answer) ?? null;
  await db().execute(sql`
    with standing as materialized (
      select id, order_id, status, identifier, tx_reference from payment_attempts where id = ${attempt.id} for update
    ), attempt as (
      select id, order_id, status, identifier from standing where status not in ('created', 'sending', 'abandoned', 'succeeded')
    ), parent as (
      select id, status, total_xof, ended_at, paid_attempt_id from orders where id = (select order_id from attempt) for update
    ), wanted as (
      select variant_id, quantity from reservations where order_id = (select id from parent)
    ), stock as (
      select s.variant_id, s.on_hand - s.reserved as free from stock_levels s
      where s.variant_id in (select variant_id from wanted) order by s.variant_id for update
    ), judged as (
      select attempt.id as attempt_id, attempt.order_id, attempt.identifier, attempt.status as from_status,
        parent.status as order_status, parent.total_xof as due, ${provenXof}::int as proven,
        case
          when attempt.status = 'rejected' then 'success_on_rejected'
          when parent.status in ('paid', 'refund_due', 'refunded') then 'double_payment'
          when parent.status = 'cancelled' then 'late_after_cancel'
          when ${provenXof}::int is null then 'amount_unproven'
          when ${provenXof}::int < parent.total_xof then 'underpaid'
          when parent.status = 'expired' and (parent.ended_at < clock_now() - interval '72 hours'
            or exists (select from wanted join stock using (variant_id) where free < quantity)) then 'late_no_stock'
          else 'applied' end as verdict
      from attempt, parent
    ), succeeded as (
      update payment_attempts a set status = 'succeeded',
        disposition = (case when judged.verdict = 'applied' then 'applied' else 'review' end)::disposition,
        proven_amount_xof = judged.proven,
        -- On the gateway's page one identifier may be tried again under a new reference: the one that paid is kept.
        tx_reference = case when a.method = 'hosted_page' then ${txReference} else coalesce(a.tx_reference, ${txReference}) end,
        payment_reference = coalesce(${paymentReference ?? null}, a.payment_reference),
        ended_at = clock_now(), last_asked_at = clock_now(), poll_count = a.poll_count + 1, next_poll_at = null
      from judged where a.id = judged.attempt_id
    ), changed as (
      -- One UPDATE for both outcomes: a row that two of them touched would silently keep one.
      update orders o set
        status = case when judged.verdict = 'applied' then 'paid' else o.status end,
        paid_attempt_id = case when judged.verdict = 'applied' then judged.attempt_id else o.paid_attempt_id end,
        paid_at = case when judged.verdict = 'applied' then clock_now() else o.paid_at end,
        hold_expires_at = case when judged.verdict = 'applied' then o.hold_expires_at else o.placed_at + interval '24 hours' end,
        hold_ends_at = case when judged.verdict = 'applied' then o.hold_ends_at else o.placed_at + interval '24 hours' end
      from judged where o.id = judged.order_id and (judged.verdict = 'applied'
        -- While a person looks at its money, an order that waits keeps its goods for a day.
        or judged.order_status = 'awaiting_payment')
    ), committed as (
      update reservations r set status = 'committed', changed_at = clock_now()
      from judged where r.order_id = judged.order_id and judged.verdict = 'applied'
    ), sold as (
      update stock_levels s set on_hand = s.on_hand - wanted.quantity,
        reserved = s.reserved - case when judged.order_status = 'awaiting_payment' then wanted.quantity else 0 end
      from judged, wanted where s.variant_id = wanted.variant_id and judged.verdict = 'applied'
    ), moved_stock as (
      insert into stock_movements (variant_id, delta, reason, order_id)
      select variant_id, -quantity, 'sale', order_id from judged, wanted where verdict = 'applied'
    ), calmed as (
      -- Whoever pays is no stranger whose phone is made to ring: the count of prompts begins anew.
      delete from phone_prompts p using payment_attempts a, judged
      where a.id = judged.attempt_id and p.phone = a.phone and judged.verdict = 'applied'
    ), receipt as (
      insert into receipts (order_id, amount_xof) select order_id, due from judged where verdict = 'applied'
    ), opened as (
      insert into review_cases (reason, order_id, attempt_id, identifier, tx_reference, amount_xof, due_xof)
      select (case when verdict = 'applied' then 'overpaid_difference' else verdict end)::review_reason,
        order_id, attempt_id, identifier, ${txReference}, proven, due
      from judged where verdict <> 'applied' or proven > due
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
      select order_id, attempt_id, 'attempt', 'attempt_succeeded', from_status::text, 'succeeded', ${actor}::text,
        jsonb_strip_nulls(jsonb_build_object('disposition', case when verdict = 'applied' then 'applied' else 'review' end,
          'reason', nullif(verdict, 'applied'), 'amountXof', proven)) from judged
      union all
      select order_id, null, 'order', case when order_status = 'expired' then 'order_reinstated' else 'order_paid' end,
        order_status::text, 'paid', ${actor}::text, '{}'::jsonb from judged where verdict = 'applied'
    ), contradicted as (${contradictionRow(
      "paid_another_reference",
      actor,
      sql`standing where status = 'succeeded' and tx_reference <> ${txReference}`,
    )}
    ), called as (${callRow(attempt.id, call)})
    select verdict from judged`);
}
