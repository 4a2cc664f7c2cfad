import { isPaidLike } from "#lib/orders/order-status.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

/** What an order's page is about right now; each has its own words in `messages/…/payments.json`. */
export type OrderScene =
  | "sending"
  | "confirm"
  | "page_open"
  | "page_confirm"
  | "page_left"
  | "verifying"
  | "prompt_cancelled"
  | "prompt_expired"
  | "prompt_failed"
  | "prompt_not_sent"
  | "prompt_settled"
  | "closed_settled"
  | "in_review"
  | "paid"
  | "refund_due"
  | "refunded"
  | "expired"
  | "expired_verifying"
  | "cancelled"
  | "cancelled_verifying";

type Told = {
  status: OrderScreen["status"];
  attempt: Pick<NonNullable<OrderScreen["attempt"]>, "status" | "disposition" | "method"> | null;
  review: OrderScreen["review"];
};

/**
 * Which scene to show. "Paid" only when the order is; money that came in but is not applied is said to be looked at;
 * as long as a payment may still charge, nothing invites to another one.
 */
export function sceneOf({ status, attempt, review }: Told): OrderScene {
  if (isPaidLike(status)) return status;
  if (review) return "in_review";
  // Money that could not pay this order, and a person has dealt with it: it is neither waited for nor forgotten.
  if (attempt?.disposition === "review")
    return status === "awaiting_payment" ? "prompt_settled" : "closed_settled";
  const payment = paymentScene(attempt?.status, attempt?.method === "hosted_page");
  if (status !== "expired" && status !== "cancelled") return payment;
  const mayStillCharge =
    attempt?.status !== "lapsed" &&
    ["sending", "confirm", "page_open", "page_confirm", "verifying"].includes(payment);
  return mayStillCharge ? `${status}_verifying` : status;
}

function paymentScene(status: string | undefined, isPage: boolean): OrderScene {
  switch (status) {
    case "created":
    case "sending":
      return "sending";
    case "pending":
      return isPage ? "page_confirm" : "confirm";
    case "offered":
      return "page_open";
    case "superseded":
      return "page_left";
    case "cancelled":
      return "prompt_cancelled";
    case "expired":
      return "prompt_expired";
    case undefined:
    case "abandoned":
      return "prompt_not_sent";
    case "rejected":
      return "prompt_failed";
    // "unknown", and whatever we could not name: never invite to pay again on a guess.
    default:
      return "verifying";
  }
}

/** The payment has ended without success, so the page offers the next way. */
export function hasEndedUnpaid(scene: OrderScene): boolean {
  return scene.startsWith("prompt_") || scene === "page_left";
}

/** Another payment would come too late for the order in its last minute. */
type Payable = Told & Pick<OrderScreen, "secondsToEnd">;

const mostAttempts = 5;

/** Whoever holds the order may begin another payment now, also instead of an offered page that nobody used. */
export function mayPayAnew(order: Payable & { attempt: { number: number } | null }): boolean {
  return mayPayByLink(order) || (sceneOf(order) === "page_open" && isInTime(order));
}

/** So may who holds its pay link, but not while the shopper may be paying on the gateway's page. */
export function mayPayByLink(order: Payable & { attempt: { number: number } | null }): boolean {
  return hasEndedUnpaid(sceneOf(order)) && isInTime(order);
}

function isInTime({ secondsToEnd, attempt }: Payable & { attempt: { number: number } | null }): boolean {
  return secondsToEnd > 60 && (attempt?.number ?? 0) < mostAttempts;
}

/** Nothing more is expected to happen by itself, so the page may stop watching. */
export function isSettled(scene: OrderScene): boolean {
  return ["paid", "refund_due", "refunded", "expired", "cancelled", "closed_settled"].includes(scene);
}
