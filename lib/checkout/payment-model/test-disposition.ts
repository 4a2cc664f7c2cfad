import {
  holdS,
  hour,
  isOpen,
  type ModelAttempt,
  type ModelCase,
  type ModelOrder,
  type ModelShop,
} from "#lib/checkout/payment-model/test-states.ts";

/** For tests: what a member of staff may close, and how. Returns "ok" or why not. */
export function closeCase(
  shop: ModelShop,
  order: ModelOrder,
  wanted: { closing: string; readAmount: number; at: number },
): string {
  const opened = order.cases[wanted.at];
  if (!opened) return "case_unknown";
  // The same again by the same person is answered the same; a reference would be another one.
  if (!isOpen(opened))
    return opened.state === "written_off" && wanted.closing === "written_off" ? "ok" : "case_closed";
  if (wanted.closing === "accepted") {
    const refusal = accept(shop, order, opened, wanted.readAmount);
    if (refusal) return refusal;
  }
  opened.state = wanted.closing;
  if (order.status === "awaiting_payment" && !order.cases.some(isOpen)) {
    order.holdExpiresAt = Math.min(order.holdExpiresAt, shop.now + holdS);
    order.holdEndsAt = Math.min(order.holdEndsAt, shop.now + hour);
  }
  return "ok";
}

/** Only money that could still be the order's is accepted for it; returns why not. */
function accept(
  shop: ModelShop,
  order: ModelOrder,
  opened: ModelCase,
  readAmount: number,
): string | undefined {
  if (["double_payment", "late_after_cancel", "overpaid_difference"].includes(opened.reason))
    return "closing_not_allowed";
  if (hasPaid(order)) return "order_paid";
  const attempt = order.attempts[opened.attempt - 1];
  if (order.status === "cancelled" || attempt?.disposition !== "review") return "order_closed";
  if (readAmount < order.total) return "amount_too_low";
  if (order.status === "expired" && shop.onHand - shop.reserved < order.quantity) return "stock_gone";
  attempt.disposition = "applied_by_staff";
  payOrder(shop, order, attempt);
  if (readAmount > order.total) openCase(order, attempt, "overpaid_difference", readAmount);
  return undefined;
}

const hasPaid = ({ status }: ModelOrder) => status === "paid";

function payOrder(shop: ModelShop, order: ModelOrder, attempt: ModelAttempt): void {
  if (order.status === "awaiting_payment") shop.reserved -= order.quantity;
  shop.onHand -= order.quantity;
  order.status = "paid";
  order.reservation = "committed";
  order.paidBy = attempt.number;
  order.receipts += 1;
  order.promptedAt = [];
}

function openCase(order: ModelOrder, attempt: ModelAttempt, reason: string, amount: number | null): void {
  order.cases.push({ attempt: attempt.number, reason, amount, state: "open" });
  if (order.status !== "awaiting_payment") return;
  order.holdExpiresAt = order.placedAt + 24 * hour;
  order.holdEndsAt = order.placedAt + 24 * hour;
}

/** The whole column "Disposition", from the top. */
export function dispose(
  shop: ModelShop,
  order: ModelOrder,
  attempt: ModelAttempt,
  paid: { reference: number; amount: number | null },
): void {
  const before = attempt.status;
  attempt.proven = paid.amount ?? proofOf(order, attempt, paid.reference);
  attempt.status = "succeeded";
  attempt.leaseUntil = null;
  if (attempt.method === "hosted_page" || attempt.reference === null) attempt.reference = paid.reference;
  const reason = reviewReason(shop, order, before, attempt.proven);
  attempt.disposition = reason ? "review" : "applied";
  if (!reason) payOrder(shop, order, attempt);
  if (reason) openCase(order, attempt, reason, attempt.proven);
  else if ((attempt.proven ?? 0) > order.total)
    openCase(order, attempt, "overpaid_difference", attempt.proven);
}

function proofOf(order: ModelOrder, attempt: ModelAttempt, reference: number): number | null {
  if (attempt.method !== "prompt") return null;
  const isOurs = (attempt.isAccepted && attempt.reference === reference) || attempt.seenPending === reference;
  return isOurs ? order.total : null;
}

function reviewReason(
  shop: ModelShop,
  order: ModelOrder,
  before: string,
  proven: number | null,
): string | undefined {
  if (before === "rejected") return "success_on_rejected";
  if (hasPaid(order)) return "double_payment";
  if (order.status === "cancelled") return "late_after_cancel";
  if (proven === null) return "amount_unproven";
  if (proven < order.total) return "underpaid";
  if (order.status !== "expired") return undefined;
  const isTooLate = shop.now - order.endedAt > 72 * hour;
  return isTooLate || shop.onHand - shop.reserved < order.quantity ? "late_no_stock" : undefined;
}
