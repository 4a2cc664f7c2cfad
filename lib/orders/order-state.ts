import { orderStatuses } from "#lib/orders/order-status.ts";

/** By what the list can be narrowed: what is to be done with an order, or its status. */
export const orderStates = ["to_pack", "to_hand_over", ...orderStatuses] as const;
export type OrderState = (typeof orderStates)[number];
