import { type SQL, sql } from "drizzle-orm";
import { actorOf, type StaffMember } from "#lib/staff/staff-member.ts";

type Act = {
  caseId: string;
  staff: StaffMember;
  /** Of `c`, the case as locked: what is asked of it. */
  wanted: Record<"closing" | "reference" | "readAmount" | "note", SQL>;
  /** Of `c`: the first reason to refuse that only this act has, else null. */
  refusal: SQL;
  /** Of `asked`: closed by this act; else it only proposes. */
  closes: SQL;
};

/**
 * The one statement by which a case is proposed or closed, with all that follows for the order: money, stock, receipt,
 * hold, events. Locks: attempt → order → open cases by id → stock by variant id; decisions read rows so locked. All open
 * cases, because a member's sum of the day counts whatever the same member closes at the same instant.
 */
export function closingStatement({ caseId, staff, wanted, refusal, closes }: Act): SQL {
  const isPaying = sql`closes and closing = 'accepted'`;
  const isRefunding = sql`closes and reason = 'order_refund' and closing = 'refunded'`;
  return sql`
    with target as materialized (
      select c.attempt_id, c.order_id, o.xmin::text as order_version
      from review_cases c left join orders o on o.id = c.order_id where c.id = ${caseId}
    ), attempt as (
      select id, phone, status, disposition from payment_attempts where id = (select attempt_id from target) for update
    ), parent as (
      select id, status, total_xof, xmin::text as version from orders
      where id = (select order_id from target) and (select count(*) from attempt) >= 0 for update
    ), locked as (
      select c.* from review_cases c where (select count(*) from parent) >= 0 and (c.closed_at is null or c.id = ${caseId}
        or (c.proposed_by = ${staff.id} and c.closed_by = ${staff.id} and ${dayOf(sql`c.closed_at`)} = ${dayOf(sql`clock_now()`)}))
      order by c.id for update
    ), asked as (
      select c.id, c.reason, c.order_id, c.attempt_id, c.identifier, c.tx_reference, c.proposed_by as proposer,
        ${wanted.closing}::case_closing as closing, ${wanted.reference}::text as reference,
        ${wanted.readAmount}::int as read_amount, ${wanted.note}::text as note, ${refusal} as refusal,
        ${stakeXof({ amount: sql`c.amount_xof`, due: sql`c.due_xof`, closing: wanted.closing, read: wanted.readAmount })} as stake,
        (select coalesce(sum(${stakeXof({ amount: sql`d.amount_xof`, due: sql`d.due_xof`, closing: sql`d.closing`, read: sql`d.read_amount_xof` })}), 0)
          from locked d where d.id <> c.id and d.closed_at is not null) as done_today
      from locked c, shop_settings where c.id = ${caseId}
    ), wanted as (
      select r.variant_id, r.quantity from reservations r, asked
      where r.order_id = asked.order_id and asked.closing = 'accepted' and asked.refusal is null
    ), stock as (
      select s.variant_id, s.on_hand - s.reserved as free from stock_levels s
      where s.variant_id in (select variant_id from wanted) order by s.variant_id for update
    ), judged as materialized (
      select asked.*, parent.status as order_status, parent.total_xof as due, (${closes}) as closes, case
        when asked.refusal is not null then asked.refusal
        when asked.closing = 'accepted' and parent.status in ('paid', 'refund_due', 'refunded') then 'order_paid'
        when asked.closing = 'accepted' and (parent.status is distinct from 'awaiting_payment' and parent.status is distinct from 'expired'
          or attempt.disposition is distinct from 'review') then 'order_closed'
        when asked.closing = 'accepted' and asked.read_amount < parent.total_xof then 'amount_too_low'
        when asked.closing = 'accepted' and parent.status = 'expired' and exists (
          select from wanted left join stock using (variant_id) where stock.free is null or stock.free < wanted.quantity) then 'stock_gone'
        when ${isPaymentReference} then 'reference_used' end as verdict
      from asked left join attempt on attempt.id = asked.attempt_id left join parent on parent.id = asked.order_id
        cross join shop_settings
    ), act as (
      select * from judged where verdict is null
    ), settled as (
      update review_cases c set closing = act.closing, closing_reference = act.reference, read_amount_xof = act.read_amount,
        closing_note = act.note, proposed_by = coalesce(act.proposer, ${staff.id}), proposed_at = coalesce(c.proposed_at, clock_now()),
        closed_by = case when act.closes then ${staff.id}::uuid end, closed_at = case when act.closes then clock_now() end,
        stake_xof = case when act.closes then act.stake end,
        second_person_above_xof = case when act.closes then shop_settings.second_person_above_xof end
      from act, shop_settings where c.id = act.id
    ), disposed as (
      update payment_attempts a set disposition = 'applied_by_staff' from act where a.id = act.attempt_id and ${isPaying}
    ), changed as (
      -- One UPDATE for all outcomes: a row that two of them touched would silently keep one.
      update orders o set
        status = case when ${isPaying} then 'paid' when ${isRefunding} then 'refunded' else o.status end,
        paid_attempt_id = case when ${isPaying} then act.attempt_id else o.paid_attempt_id end,
        paid_at = case when ${isPaying} then clock_now() else o.paid_at end,
        hold_expires_at = case when ${isPaying} or ${isRefunding} then o.hold_expires_at
          else least(o.hold_expires_at, clock_now() + make_interval(mins => shop_settings.hold_minutes)) end,
        hold_ends_at = case when ${isPaying} or ${isRefunding} then o.hold_ends_at
          else least(o.hold_ends_at, clock_now() + interval '60 minutes') end
      from act, parent, target, shop_settings where o.id = act.order_id and act.closes and (act.closing = 'accepted' or act.reason = 'order_refund'
        -- The day that an open case gave the order ends with its last case; one that was opened while this waited counts.
        or (act.order_status = 'awaiting_payment' and parent.version = target.order_version
          and not exists (select from locked d where d.order_id = act.order_id and d.id <> act.id and d.closed_at is null)))
    ), committed as (
      update reservations r set status = 'committed', changed_at = clock_now() from act where r.order_id = act.order_id and ${isPaying}
    ), sold as (
      update stock_levels s set on_hand = s.on_hand - wanted.quantity,
        reserved = s.reserved - case when act.order_status = 'awaiting_payment' then wanted.quantity else 0 end
      from act, wanted where s.variant_id = wanted.variant_id and ${isPaying}
    ), moved_stock as (
      insert into stock_movements (variant_id, delta, reason, order_id, actor)
      select variant_id, -quantity, 'sale', order_id, ${actorOf(staff)} from act, wanted where ${isPaying}
    ), calmed as (
      delete from phone_prompts p using attempt, act where p.phone = attempt.phone and ${isPaying}
    ), receipt as (
      insert into receipts (order_id, amount_xof) select order_id, due from act where ${isPaying}
    ), opened as (
      insert into review_cases (reason, order_id, attempt_id, identifier, tx_reference, amount_xof, due_xof)
      select 'overpaid_difference', order_id, attempt_id, identifier, tx_reference, read_amount, due
      from act where ${isPaying} and read_amount > due
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
      select order_id, attempt_id, 'note', case when closes then 'review_closed' else 'review_proposed' end, null, null,
        ${actorOf(staff)}, jsonb_strip_nulls(jsonb_build_object('reason', reason, 'closing', closing,
          'reference', reference, 'amountXof', read_amount)) from act where order_id is not null
      union all
      select order_id, null, 'order', case when order_status = 'expired' then 'order_reinstated' else 'order_paid' end,
        order_status::text, 'paid', ${actorOf(staff)}, '{}'::jsonb from act where ${isPaying}
      union all
      select order_id, null, 'order', 'order_refunded', order_status::text, 'refunded', ${actorOf(staff)},
        jsonb_build_object('reference', reference) from act where ${isRefunding}
    )
    select verdict, closes, case when verdict is null and closes and order_id is not null
      then pg_notify('order_changed', order_id::text)::text end as announced from judged`;
}

/** Togo keeps UTC all year; the day is that of the shop. */
export function dayOf(at: SQL): SQL {
  return sql`(${at} at time zone 'Africa/Lome')::date`;
}

/**
 * The money that hangs on one person's word, with `shop_settings` in reach: the case's; for an acceptance what the
 * order is handed out for, too. An amount that nobody knows counts as the largest order of the shop.
 */
export function stakeXof({
  amount,
  due,
  closing,
  read,
}: Record<"amount" | "due" | "closing" | "read", SQL>): SQL {
  return sql`case when ${closing}::case_closing = 'accepted'
    then greatest(coalesce(${amount}, 0), coalesce(${due}, 0), coalesce(${read}::int, 0))
    else coalesce(${amount}, ${due}, shop_settings.max_total_xof) end`;
}

/** The reference is one of a payment that the gateway told us of, and not the payment being accepted. */
const isPaymentReference = sql`exists (select from payment_attempts p where upper(p.payment_reference) = asked.reference
  and (p.id <> asked.attempt_id or asked.closing <> 'accepted'))`;
