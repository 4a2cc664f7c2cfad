import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { applySuccess } from "#lib/payments/apply-success.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import type { ReviewReason } from "#lib/review/review-case.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

export type TestCase = TestOrder & { caseId: string };
type OrderReason = Exclude<ReviewReason, "orphan">;

let references = 70_000;

/** For tests: an order whose money came in a way that a person must judge, by the shop's own ways. */
export async function arrangeCase(
  sql: postgres.Sql,
  reason: OrderReason,
  { provenXof, ...stock }: { provenXof?: number; onHand?: number; priceXof?: number } = {},
): Promise<TestCase> {
  const order = await arrangeOrder(sql, stock);
  await send(sql, order.attemptId, reason === "success_on_rejected" ? "rejected" : "pending");
  if (reason === "double_payment") await payByAnother(sql, order);
  if (reason === "late_after_cancel") await endOrder(sql, order.orderId, "cancelled");
  if (reason === "late_no_stock") {
    await endOrder(sql, order.orderId, "expired");
    await sql`update stock_levels set on_hand = 0 where variant_id = ${order.shop.variantId}`;
  }
  const amounts: Partial<Record<OrderReason, number | undefined>> = {
    amount_unproven: undefined,
    underpaid: order.totalXof - 100,
    overpaid_difference: order.totalXof + 5,
  };
  const amountXof = provenXof ?? (reason in amounts ? amounts[reason] : order.totalXof);
  await succeed(order.attemptId, reason === "success_on_rejected" ? "rejected" : "pending", amountXof);
  if (reason === "order_refund") await markRefundDue(order.orderId);
  const [opened] = await sql`select id, reason from review_cases where attempt_id = ${order.attemptId}
    order by opened_at desc limit 1`;
  if (opened?.reason !== reason) throw new Error(`The test's case became ${opened?.reason}.`);
  return { ...order, caseId: opened.id };
}

/** For tests: an order just paid, by `provenXof` or by what was due. */
export async function arrangePaid(
  sql: postgres.Sql,
  { provenXof, ...stock }: { provenXof?: number; onHand?: number; priceXof?: number } = {},
): Promise<TestOrder> {
  const order = await arrangeOrder(sql, stock);
  await send(sql, order.attemptId, "pending");
  await succeed(order.attemptId, "pending", provenXof ?? order.totalXof);
  return order;
}

/** For tests: money that came to the shop for no payment of ours. */
export async function arrangeOrphan(sql: postgres.Sql, amountXof: number | null = 3000): Promise<string> {
  const [opened] = await sql`
    insert into review_cases (reason, identifier, tx_reference, amount_xof)
    values ('orphan', ${`FOREIGN-${randomUUID()}`}, ${String(references++)}, ${amountXof}) returning id`;
  return opened?.id;
}

async function send(sql: postgres.Sql, attemptId: string, to: "pending" | "rejected"): Promise<void> {
  await sql`update payment_attempts set status = 'sending', lease_until = clock_now(), send_count = 1,
    first_sent_at = clock_now(), last_sent_at = clock_now() where id = ${attemptId}`;
  await sql`update payment_attempts set status = ${to}, lease_until = null, tx_reference = ${String(references++)}
    where id = ${attemptId}`;
}

async function succeed(attemptId: string, status: "pending" | "rejected", amountXof: number | undefined) {
  const answer = {
    outcome: "paid",
    txReference: String(references++),
    amountXof,
    paymentReference: `OP-${references}`,
  } as const;
  await applySuccess(
    {
      id: attemptId,
      status,
      method: "prompt",
      identifier: "",
      amountXof: 0,
      txReference: null,
      isAcceptedByOwnSend: false,
      pendingSeenTxReference: null,
      sendCount: 1,
      isLeaseLost: false,
      calledBackS: null,
      ageS: 2,
      sinceSendS: 1,
    },
    { endpoint: "v1_status", answer, httpStatus: 200, durationMs: 1, evidence: undefined },
    "worker",
  );
}

async function markRefundDue(orderId: string): Promise<void> {
  const { member } = await arrangeMember("manager");
  const wish = { note: "Article abîmé", isRestocked: true, seenFulfilment: "none" } as const;
  const owed = await oweRefund(orderId, wish, member);
  if (!owed.ok) throw new Error(`The test's refund was refused: ${owed.reason}`);
}

/** The shopper's first prompt ended without the code, a second one was paid; then the first pays, too. */
async function payByAnother(sql: postgres.Sql, order: TestOrder): Promise<void> {
  await sql`update payment_attempts set status = 'expired' where id = ${order.attemptId}`;
  const [second] = await sql`
    insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status)
    select order_id, 2, method, network, phone, amount_xof, reverse(identifier), 'created'
    from payment_attempts where id = ${order.attemptId} returning id`;
  await send(sql, second?.id, "pending");
  await succeed(second?.id, "pending", order.totalXof);
}

async function endOrder(sql: postgres.Sql, orderId: string, to: "cancelled" | "expired"): Promise<void> {
  if (to === "expired") {
    await sql`update orders set hold_expires_at = placed_at, hold_ends_at = placed_at where id = ${orderId}`;
    await expireOrders();
    return;
  }
  await sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${orderId}`;
  await sql`update stock_levels s set reserved = s.reserved - r.quantity
    from reservations r where r.order_id = ${orderId} and r.variant_id = s.variant_id`;
  await sql`update reservations set status = 'released' where order_id = ${orderId}`;
}
