import type { OrderStatus } from "#lib/orders/order-status.ts";

/** How far a paid order is on its way to the shopper; the database's trigger holds the same table. */
export const fulfilmentSteps = ["preparing", "ready", "shipped", "delivered"] as const;
export type FulfilmentStep = (typeof fulfilmentSteps)[number];
export const fulfilmentStatuses = ["none", ...fulfilmentSteps] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

const moves: Record<FulfilmentStatus, readonly FulfilmentStep[]> = {
  none: ["preparing"],
  preparing: ["ready", "shipped"],
  ready: ["delivered"],
  shipped: ["delivered"],
  delivered: [],
};

export function canMoveFulfilment(from: FulfilmentStatus, to: FulfilmentStatus): boolean {
  return to !== "none" && moves[from].includes(to);
}

/** What may come next: nothing before it is paid; what is picked up is never shipped, and the other way round. */
export function nextFulfilments(order: {
  status: OrderStatus;
  fulfilment: FulfilmentStatus;
  deliveryKind: "zone" | "pickup";
}): FulfilmentStep[] {
  if (order.status !== "paid") return [];
  const foreign = order.deliveryKind === "pickup" ? "shipped" : "ready";
  return moves[order.fulfilment].filter((next) => next !== foreign);
}

/**
 * Whether the goods of an order that is refunded go back to the shelf: by default while they are in the shop, on wish
 * while they are on their way. What was handed over comes back by a correction of the stock, if it comes.
 */
export function returnOf(fulfilment: FulfilmentStatus): "by_default" | "on_wish" | "never" {
  if (fulfilment === "delivered") return "never";
  return fulfilment === "shipped" ? "on_wish" : "by_default";
}
