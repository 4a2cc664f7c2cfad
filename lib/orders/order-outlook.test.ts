import { expect, test } from "vitest";
import { outlookOf } from "#lib/orders/order-outlook.ts";

const now = new Date("2026-01-01T12:00:00Z");
const later = new Date("2026-01-01T12:05:00Z");
const longAgo = new Date("2026-01-01T11:50:00Z");
const justNow = new Date("2026-01-01T11:59:40Z");

type Seen = Parameters<typeof outlookOf>[0];
const order = (fields: Partial<Seen>): Seen => ({
  status: "awaiting_payment",
  fulfilment: "none",
  holdExpiresAt: later,
  hasOpenReview: false,
  attempt: null,
  ...fields,
});
const attempt = (status: string, nextPollAt: Date | null = later) => ({ attempt: { status, nextPollAt } });

test.each([
  ["an attempt not sent yet", order(attempt("created", justNow)), "to_send", justNow],
  ["a prompt on its way", order(attempt("sending")), "sending", later],
  ["a prompt on the phone", order(attempt("pending")), "prompt_open", later],
  ["an unclear send", order(attempt("unknown")), "unknown", later],
  ["a question that nobody asked in time", order(attempt("pending", longAgo)), "overdue", longAgo],
  ["a failed payment, the hold still running", order(attempt("cancelled")), "shopper_may_retry", later],
  [
    "a failed payment, the hold over",
    order({ ...attempt("expired"), holdExpiresAt: longAgo }),
    "hold_over",
    longAgo,
  ],
  ["no attempt at all", order({}), "shopper_may_retry", later],
  [
    "money that a person must decide on",
    order({ ...attempt("succeeded", null), hasOpenReview: true }),
    "in_review",
    null,
  ],
  ["paid", order({ ...attempt("succeeded", null), status: "paid" }), "to_prepare", null],
  ["paid and ready", order({ status: "paid", fulfilment: "ready" }), "ready", null],
  ["expired, still asking", order({ ...attempt("unknown"), status: "expired" }), "expired_watching", later],
  ["expired, done", order({ ...attempt("expired", null), status: "expired" }), "expired", null],
  [
    "cancelled, still asking",
    order({ ...attempt("pending"), status: "cancelled" }),
    "cancelled_watching",
    later,
  ],
  ["to refund, its case open", order({ status: "refund_due", hasOpenReview: true }), "refund_due", null],
  ["refunded", order({ status: "refunded" }), "refunded", null],
  ["refunded, other money open", order({ status: "refunded", hasOpenReview: true }), "in_review", null],
  ["a state this version does not know", order(attempt("teleported")), "shopper_may_retry", later],
] as const)("%s", (_name, seen, key, at) => {
  expect(outlookOf(seen, now)).toEqual({ key, at });
});
