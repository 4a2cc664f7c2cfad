/**
 * For tests: what the tables of payments.md say about attempts, orders and holds, told again without a look at the
 * shop's code and without its database, so that a mistake in the one cannot agree with itself in the other. Times are
 * seconds, amounts francs.
 */
export type PayWord = "registered" | "invalid_token" | "invalid_parameters" | "duplicate" | "unclear";
/** `own`: the number that the gateway gave this payment; `other`: another one; `none`: the key is missing. */
export type Named = "own" | "other" | "none";
export type StatusWord =
  | { word: "paid"; amount: "none" | "less" | "equal" | "more"; reference: Named }
  | { word: "pending"; reference: Named }
  | { word: "expired" | "cancelled" | "not_found" | "unclear" | "contradiction" };

/** What the gateway says during one settle, and what befalls whoever asks. */
export type Weather = {
  pay: PayWord;
  status: StatusWord;
  /** The first `pay` takes so long that somebody else looks meanwhile. */
  slowS: number;
  /** Whoever asked dies with the answer in hand. */
  dies: boolean;
};

export type ModelAttempt = {
  number: number;
  method: "prompt" | "hosted_page";
  status: string;
  ownReference: number;
  reference: number | null;
  isAccepted: boolean;
  seenPending: number | null;
  sends: number;
  createdAt: number;
  firstSentAt: number | null;
  lastSentAt: number | null;
  leaseUntil: number | null;
  disposition: string | null;
  proven: number | null;
};
export type ModelCase = { attempt: number; reason: string; amount: number | null; state: string };
export type ModelOrder = {
  status: string;
  placedAt: number;
  holdExpiresAt: number;
  holdEndsAt: number;
  endedAt: number;
  quantity: number;
  total: number;
  reservation: "held" | "committed" | "released";
  paidBy: number | null;
  receipts: number;
  attempts: ModelAttempt[];
  cases: ModelCase[];
  promptedAt: number[];
};
export type ModelShop = {
  now: number;
  onHand: number;
  reserved: number;
  isPaused: boolean;
  isBreakerOpen: boolean;
  references: number;
  orders: ModelOrder[];
};

export const hour = 3600;
export const holdS = 15 * 60;

export const attemptTable = [
  ...["created>sending", "created>abandoned", "sending>pending", "sending>rejected", "sending>unknown"],
  ...["unknown>pending", "unknown>succeeded", "unknown>expired", "unknown>cancelled", "unknown>sending"],
  ...["unknown>rejected", "unknown>lapsed", "offered>pending", "offered>succeeded", "offered>expired"],
  ...["offered>cancelled", "offered>superseded", "offered>lapsed", "pending>succeeded", "pending>expired"],
  ...["pending>cancelled", "pending>lapsed", "expired>succeeded", "cancelled>succeeded"],
  ...["rejected>succeeded", "superseded>succeeded", "lapsed>succeeded"],
];
export const orderTable = [
  "awaiting_payment>paid",
  "awaiting_payment>expired",
  "awaiting_payment>cancelled",
  "expired>paid",
];
export const reviewReasons = [
  ...["success_on_rejected", "double_payment", "late_after_cancel", "amount_unproven", "underpaid"],
  ...["late_no_stock", "overpaid_difference"],
];

export const isLive = ({ status }: ModelAttempt) =>
  ["created", "sending", "unknown", "pending", "offered"].includes(status);
export const isOpen = ({ state }: ModelCase) => state === "open";
