import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { OrderStatus } from "#lib/orders/order-status.ts";
import { maskPhone, type Network } from "#lib/phone.ts";
import { dayOf, stakeXof } from "#lib/review/closing-statement.ts";
import { proposalMark } from "#lib/review/proposal-mark.ts";
import type { CaseClosing, ReviewReason } from "#lib/review/review-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

export type StaffCase = {
  id: string;
  reason: ReviewReason;
  /** The gateway's name for a payment of nobody: only an orphan shows it, since ours are secret. */
  identifier: string | null;
  txReference: string | null;
  amountXof: number | null;
  dueXof: number | null;
  openedAt: Date;
  /** Of an order to be refunded: why, in the words of who decided it, and who that was. */
  refundNote: string | null;
  refundDecidedBy: string | null;
  closing: CaseClosing | null;
  closingReference: string | null;
  readAmountXof: number | null;
  closingNote: string;
  /** Names the proposal that this reader sees; null when nothing is proposed. */
  proposal: string | null;
  proposedById: string | null;
  proposedByName: string | null;
  proposedAt: Date | null;
  closedByName: string | null;
  closedAt: Date | null;
  /** This reader's word alone closes it today, by giving back or writing off / by acceptance of the amount due. */
  isAloneEnough: boolean;
  isAloneEnoughToAccept: boolean;
  secondPersonAboveXof: number;
  order: {
    id: string;
    code: string;
    status: OrderStatus;
    customerName: string;
    totalXof: number;
    /** Proven by the gateway, over all successes of this order. */
    provenXof: number;
    holdExpiresAt: Date;
    endedAt: Date | null;
    /** What an expired order would take again is still on the shelf and free. */
    isStockThere: boolean;
  } | null;
  attempt: {
    number: number;
    method: "prompt" | "hosted_page";
    network: Network | null;
    phone: string | null;
    amountXof: number;
    provenAmountXof: number | null;
    status: string;
    disposition: "applied" | "review" | "applied_by_staff" | null;
    reason: string | null;
    txReference: string | null;
    paymentReference: string | null;
    createdAt: Date;
    endedAt: Date | null;
  } | null;
};

/** One case with what a decision rests on; phones masked for roles that may not see them. */
export async function findCase(id: string, staff: StaffMember): Promise<StaffCase | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined;
  const stake = (closing: CaseClosing) =>
    stakeXof({ amount: sql`c.amount_xof`, due: sql`c.due_xof`, closing: sql`${closing}`, read: sql`null` });
  const [row] = await db().execute<{ case: StaffCase }>(sql`
    with today as (
      select coalesce(sum(${stakeXof({ amount: sql`d.amount_xof`, due: sql`d.due_xof`, closing: sql`d.closing`, read: sql`d.read_amount_xof` })}), 0) as done
      from review_cases d, shop_settings where d.proposed_by = ${staff.id} and d.closed_by = ${staff.id}
        and ${dayOf(sql`d.closed_at`)} = ${dayOf(sql`clock_now()`)}
    )
    select json_build_object('id', c.id, 'reason', c.reason,
      'identifier', case when c.reason = 'orphan'
        and not exists (select from payment_attempts own where own.identifier = c.identifier) then c.identifier end, 'txReference', c.tx_reference,
      'amountXof', c.amount_xof, 'dueXof', c.due_xof, 'openedAt', c.opened_at,
      'refundNote', e.data->>'note', 'refundDecidedBy', d.name, 'closing', c.closing,
      'closingReference', c.closing_reference, 'readAmountXof', c.read_amount_xof, 'closingNote', c.closing_note,
      'proposal', ${proposalMark}, 'proposedById', c.proposed_by, 'proposedByName', p.name, 'proposedAt', c.proposed_at,
      'closedByName', m.name, 'closedAt', c.closed_at,
      'isAloneEnough', ${stake("refunded")} + today.done <= shop_settings.second_person_above_xof,
      'isAloneEnoughToAccept', ${stake("accepted")} + today.done <= shop_settings.second_person_above_xof,
      'secondPersonAboveXof', shop_settings.second_person_above_xof,
      'order', case when o.id is not null then json_build_object('id', o.id, 'code', o.code, 'status', o.status,
        'customerName', o.customer_name, 'totalXof', o.total_xof, 'holdExpiresAt', o.hold_expires_at, 'endedAt', o.ended_at,
        'provenXof', (select coalesce(sum(s.proven_amount_xof), 0) from payment_attempts s
          where s.order_id = o.id and s.status = 'succeeded'),
        'isStockThere', not exists (select from reservations r left join stock_levels s on s.variant_id = r.variant_id
          where r.order_id = o.id and coalesce(s.on_hand - s.reserved, 0) < r.quantity)) end,
      'attempt', case when a.id is not null then json_build_object('number', a.number, 'method', a.method,
        'network', a.network, 'phone', a.phone, 'amountXof', a.amount_xof, 'provenAmountXof', a.proven_amount_xof,
        'status', a.status, 'disposition', a.disposition, 'reason', a.reason, 'txReference', a.tx_reference,
        'paymentReference', a.payment_reference, 'createdAt', a.created_at, 'endedAt', a.ended_at) end) as "case"
    from review_cases c cross join today cross join shop_settings left join orders o on o.id = c.order_id
      left join payment_attempts a on a.id = c.attempt_id
      left join staff_members p on p.id = c.proposed_by left join staff_members m on m.id = c.closed_by
      left join order_events e on e.order_id = c.order_id and e.kind = 'order_refund_due' and c.reason = 'order_refund'
      left join staff_members d on e.actor = 'staff:' || d.id
    where c.id = ${id}::uuid`);
  return row && readCase(row.case, hasRight(staff.role, "see_phones"));
}

/** JSON carries times as text. */
function readCase(found: StaffCase, maySeePhones: boolean): StaffCase {
  const time = <T extends Date | null>(at: T) => (at === null ? at : new Date(at)) as T;
  const { order, attempt } = found;
  return {
    ...found,
    openedAt: time(found.openedAt),
    proposedAt: time(found.proposedAt),
    closedAt: time(found.closedAt),
    order: order && { ...order, holdExpiresAt: time(order.holdExpiresAt), endedAt: time(order.endedAt) },
    attempt: attempt && {
      ...attempt,
      phone: attempt.phone && (maySeePhones ? attempt.phone : maskPhone(attempt.phone)),
      createdAt: time(attempt.createdAt),
      endedAt: time(attempt.endedAt),
    },
  };
}
