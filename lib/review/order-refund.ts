import type { FulfilmentStatus } from "#lib/orders/fulfilment-status.ts";

/** How a member of staff wants a paid order to be refunded. */
export type RefundWish = {
  /** Why, in words: for colleagues, never for the shopper's page. */
  note: string;
  /** Its goods go back to the shelf now. */
  isRestocked: boolean;
  /** How far it was on its way by the page that was read: whoever moves it meanwhile has the goods in hand. */
  seenFulfilment: FulfilmentStatus;
};

export type OweRefusal = "not_paid" | "already_refund_due" | "fulfilment_moved";
