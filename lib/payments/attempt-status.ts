/** The states of a payment attempt and every move between them; the database's trigger holds the same table. */
export const attemptStatuses = [
  "created",
  "sending",
  "unknown",
  "pending",
  "offered",
  "succeeded",
  "expired",
  "cancelled",
  "rejected",
  "superseded",
  "abandoned",
  "lapsed",
] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

export const attemptMoves: Record<AttemptStatus, readonly AttemptStatus[]> = {
  created: ["sending", "abandoned"],
  sending: ["pending", "rejected", "unknown"],
  unknown: ["pending", "succeeded", "expired", "cancelled", "sending", "rejected", "lapsed"],
  offered: ["pending", "succeeded", "expired", "cancelled", "superseded", "lapsed"],
  pending: ["succeeded", "expired", "cancelled", "lapsed"],
  succeeded: [],
  expired: ["succeeded"],
  cancelled: ["succeeded"],
  rejected: ["succeeded"],
  superseded: ["succeeded"],
  abandoned: [],
  lapsed: ["succeeded"],
};

export function canMove(from: AttemptStatus, to: AttemptStatus): boolean {
  return attemptMoves[from].includes(to);
}

const live: readonly AttemptStatus[] = ["created", "sending", "unknown", "pending", "offered"];

/** A live attempt may still charge the shopper without anyone doing more: an order has at most one. */
export function isLive(status: AttemptStatus): boolean {
  return live.includes(status);
}
