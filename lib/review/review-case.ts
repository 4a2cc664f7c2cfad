import { isPaidLike, type OrderStatus } from "#lib/orders/order-status.ts";

export const reviewReasons = [
  "orphan",
  "success_on_rejected",
  "double_payment",
  "late_after_cancel",
  "amount_unproven",
  "underpaid",
  "late_no_stock",
  "overpaid_difference",
  "order_refund",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const caseClosings = ["refunded", "written_off", "accepted"] as const;
export type CaseClosing = (typeof caseClosings)[number];

const withoutTheOrder = ["refunded", "written_off"] as const;

/**
 * How a case of each reason may close. `accepted` pays the order: only where that money may still be the order's. An order
 * that is to be refunded has one way left.
 */
const closingsOf: Record<ReviewReason, readonly CaseClosing[]> = {
  orphan: withoutTheOrder,
  success_on_rejected: caseClosings,
  double_payment: withoutTheOrder,
  late_after_cancel: withoutTheOrder,
  amount_unproven: caseClosings,
  underpaid: caseClosings,
  late_no_stock: caseClosings,
  overpaid_difference: withoutTheOrder,
  order_refund: ["refunded"],
};

export function mayClose(reason: ReviewReason, closing: CaseClosing): boolean {
  return closingsOf[reason].includes(closing);
}

export function reasonsThatMayClose(closing: CaseClosing): ReviewReason[] {
  return reviewReasons.filter((reason) => mayClose(reason, closing));
}

/** What a page offers; the statement that closes judges again, on rows that it has locked. */
export function offeredClosings(
  reason: ReviewReason,
  order: { status: OrderStatus; isStockThere: boolean } | null,
): CaseClosing[] {
  return closingsOf[reason].filter(
    (closing) => closing !== "accepted" || (order !== null && acceptanceObstacle(order) === undefined),
  );
}

export type AcceptanceObstacle = "order_paid" | "order_closed" | "stock_gone";

/** Why an order cannot become paid by acceptance any more; undefined when it can. */
export function acceptanceObstacle(order: {
  status: OrderStatus;
  isStockThere: boolean;
}): AcceptanceObstacle | undefined {
  if (isPaidLike(order.status)) return "order_paid";
  if (order.status === "cancelled") return "order_closed";
  return order.status === "expired" && !order.isStockThere ? "stock_gone" : undefined;
}

export const closeRefusals = [
  "case_unknown",
  "case_closed",
  "already_proposed",
  "closing_not_allowed",
  "order_paid",
  "order_closed",
  "stock_gone",
  "amount_too_low",
  "reference_used",
  "reference_needed",
  "note_needed",
  "amount_needed",
] as const;
export type CloseRefusal = (typeof closeRefusals)[number];

export const proposalRefusals = ["not_proposed", "proposal_changed", "same_person"] as const;
export type ProposalRefusal = (typeof proposalRefusals)[number];

/** A closing as a member wants it, complete for its kind. */
export type WantedClosing = {
  closing: CaseClosing;
  /** The operator's, in capitals and without spaces; null for a writing-off. */
  reference: string | null;
  /** What was read on the gateway's dashboard; only for an acceptance. */
  readAmountXof: number | null;
  note: string;
};
