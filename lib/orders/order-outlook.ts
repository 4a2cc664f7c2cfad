import type { OrderStatus } from "#lib/orders/order-status.ts";

/** Why an order waits, what happens next and when: each key is one sentence in `messages/…/admin.json`. */
export const outlooks = [
  "to_send",
  "sending",
  "prompt_open",
  "unknown",
  "overdue",
  "shopper_may_retry",
  "hold_over",
  "in_review",
  "to_prepare",
  "preparing",
  "ready",
  "shipped",
  "delivered",
  "expired_watching",
  "expired",
  "cancelled_watching",
  "cancelled",
  "refund_due",
  "refunded",
] as const;
export type Outlook = (typeof outlooks)[number];

type Seen = {
  status: OrderStatus;
  fulfilment: "none" | "preparing" | "ready" | "shipped" | "delivered";
  holdExpiresAt: Date;
  hasOpenReview: boolean;
  /** The newest attempt. */
  attempt: { status: string; nextPollAt: Date | null } | null;
};

/** A worker asks within seconds of the planned time; later than this, none seems to run. */
const patienceMs = 60_000;

/** `at` is when the next thing happens, where there is such a time. Pure; `now` by the shop's clock. */
export function outlookOf(order: Seen, now: Date): { key: Outlook; at: Date | null } {
  const nextAt = order.attempt?.nextPollAt ?? null;
  // The open case of an order to be refunded is that refund.
  if (order.hasOpenReview && order.status !== "refund_due") return { key: "in_review", at: null };
  switch (order.status) {
    case "paid":
      return { key: order.fulfilment === "none" ? "to_prepare" : order.fulfilment, at: null };
    case "refund_due":
    case "refunded":
      return { key: order.status, at: null };
    case "expired":
    case "cancelled":
      return nextAt ? { key: `${order.status}_watching`, at: nextAt } : { key: order.status, at: null };
    case "awaiting_payment":
      return awaiting(order, nextAt, now);
  }
}

function awaiting(
  { attempt, holdExpiresAt }: Seen,
  nextAt: Date | null,
  now: Date,
): { key: Outlook; at: Date | null } {
  const isLate = nextAt !== null && now.getTime() - nextAt.getTime() > patienceMs;
  const live = liveOutlooks[attempt?.status ?? ""];
  if (live && isLate) return { key: "overdue", at: nextAt };
  if (live) return { key: live, at: nextAt };
  return { key: holdExpiresAt > now ? "shopper_may_retry" : "hold_over", at: holdExpiresAt };
}

const liveOutlooks: Record<string, Outlook> = {
  created: "to_send",
  sending: "sending",
  pending: "prompt_open",
  offered: "prompt_open",
  unknown: "unknown",
};
