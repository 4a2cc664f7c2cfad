/** What staff must hear of; each kind has its words in the messages of the gateway page. */
export const alertKinds = [
  /** The gateway refuses our key: nothing can be collected. */
  "bad_key",
  /** A fresh random identifier was taken already: somebody else holds the key (gateway.md, trust 4). */
  "squatted_identifier",
  "breaker_open",
  "prompt_flood",
  /** A payment is without an answer for longer than the shop promises (lib/payments/watch-unsettled.ts). */
  "oldest_unsettled",
  "address_flood",
  /** What may never be is: the subject names the rule, the detail how many rows break it (`count`). */
  "invariant_violated",
  /** Our books and the gateway's differ: the subject names the day or network, the detail the `differenceXof`. */
  "reconciliation_difference",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/**
 * What an alert is about: an endpoint (`pay`, `status`), a network, an order by its id, or empty for the whole shop.
 * Never a phone, a key or a token: alerts are shown to every role.
 */
export function orderOfSubject(subject: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subject) ? subject : undefined;
}

/** Numbers and names that the alert's reader needs. Likewise without anything personal or secret. */
export type AlertDetail = Record<string, string | number>;

/** The details that have words, in the order in which they are told. */
export const alertDetailNames = [
  "orderCode",
  "network",
  "prompts",
  "succeeded",
  "failures",
  "minutes",
  "tries",
  "count",
  "differenceXof",
  "reason",
] as const;

export function isAlertKind(value: string): value is AlertKind {
  return (alertKinds as readonly string[]).includes(value);
}
