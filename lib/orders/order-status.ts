/** The states of an order and every move between them; the database's trigger holds the same table. */
export const orderStatuses = [
  "awaiting_payment",
  "paid",
  "expired",
  "cancelled",
  "refund_due",
  "refunded",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

const orderMoves: Record<OrderStatus, readonly OrderStatus[]> = {
  awaiting_payment: ["paid", "expired", "cancelled"],
  paid: ["refund_due"],
  // Money found after the hold ran out still pays the order when its stock is there.
  expired: ["paid"],
  cancelled: [],
  refund_due: ["refunded"],
  refunded: [],
};

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return orderMoves[from].includes(to);
}

/** Paid, or paid once: money of this order was applied. */
export function isPaidLike(status: OrderStatus): status is "paid" | "refund_due" | "refunded" {
  return status === "paid" || status === "refund_due" || status === "refunded";
}
