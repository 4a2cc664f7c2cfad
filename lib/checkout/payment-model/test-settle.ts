import { dispose } from "#lib/checkout/payment-model/test-disposition.ts";
import {
  hour,
  isLive,
  type ModelAttempt,
  type ModelOrder,
  type ModelShop,
  type StatusWord,
  type Weather,
} from "#lib/checkout/payment-model/test-states.ts";

type Told = { shop: ModelShop; order: ModelOrder; attempt: ModelAttempt };

/** For tests: what one settle does to an attempt, by the table "Attempt" of payments.md. */
export function settle(told: Told, weather: Weather): void {
  const { shop, attempt } = told;
  if (attempt.status === "created") {
    send(told, weather);
    return;
  }
  if (attempt.status === "sending") {
    if ((attempt.leaseUntil ?? 0) >= shop.now) return;
    attempt.status = "unknown";
    attempt.leaseUntil = null;
  }
  if (attempt.status === "succeeded" || attempt.status === "abandoned" || weather.dies) return;
  merge(told, weather);
}

function send({ shop, order, attempt }: Told, weather: Weather): void {
  const isObstructed = order.status !== "awaiting_payment" || shop.isPaused || shop.isBreakerOpen;
  if (isObstructed) {
    // What was never sent ends; what may be on the phone already stays in doubt.
    if (attempt.status === "created") attempt.status = "abandoned";
    return;
  }
  attempt.status = "sending";
  attempt.sends += 1;
  attempt.firstSentAt ??= shop.now;
  attempt.lastSentAt = shop.now;
  attempt.leaseUntil = shop.now + 20;
  const { sends } = attempt;
  if (weather.slowS > 0) {
    shop.now += weather.slowS;
    settle({ shop, order, attempt }, { ...weather, slowS: 0, dies: false });
  }
  if (weather.dies || attempt.sends !== sends) return;
  hearPay(attempt, weather);
}

function hearPay(attempt: ModelAttempt, { pay }: Weather): void {
  const isRegistered = pay === "registered";
  if (attempt.status !== "sending" && !(attempt.status === "unknown" && isRegistered)) return;
  attempt.leaseUntil = null;
  if (isRegistered) {
    attempt.status = "pending";
    attempt.reference = attempt.ownReference;
    attempt.isAccepted = true;
  } else if (pay === "invalid_token" || pay === "invalid_parameters") attempt.status = "rejected";
  else if (pay === "duplicate" && attempt.sends === 1) attempt.status = "rejected";
  else attempt.status = "unknown";
}

function merge(told: Told, weather: Weather): void {
  const { shop, order, attempt } = told;
  const answer = understood(attempt, weather.status);
  const { word, reference } = answer;
  if (word === "paid" && reference !== null) {
    dispose(shop, order, attempt, { reference, amount: amountOf(order, weather.status) });
    return;
  }
  const age = shop.now - (attempt.firstSentAt ?? attempt.createdAt);
  if (["unknown", "pending", "offered"].includes(attempt.status) && age >= 72 * hour) {
    attempt.status = "lapsed";
    return;
  }
  if (answer.word === "pending") {
    hearPending(shop, attempt, answer.reference);
    return;
  }
  if (answer.word === "expired" || answer.word === "cancelled") {
    if (isLive(attempt)) attempt.status = answer.word;
    return;
  }
  // Nothing is known of it: not found, not understood, or not believed.
  if (attempt.status === "offered" && age >= 30 * 60) attempt.status = "superseded";
  if (attempt.status !== "unknown" || answer.word !== "not_found") return;
  if (shop.now - (attempt.lastSentAt ?? 0) < 60) return;
  if (attempt.sends >= 3 || age >= 600) attempt.status = "rejected";
  else send(told, weather);
}

function hearPending(shop: ModelShop, attempt: ModelAttempt, reference: number | null): void {
  if (attempt.status === "unknown" && attempt.lastSentAt !== null && shop.now - attempt.lastSentAt <= 60)
    attempt.seenPending ??= reference;
  if (reference === null || (attempt.status !== "unknown" && attempt.status !== "offered")) return;
  attempt.status = "pending";
  attempt.reference ??= reference;
}

type Understood = { word: StatusWord["word"]; reference: number | null };

/**
 * The reference is held against the answer while a prompt is live. On the gateway's page one identifier may be tried
 * again, by its shopper or with the leaked key by a stranger, and an ended payment is then found under a new number.
 */
function understood(attempt: ModelAttempt, said: StatusWord): Understood {
  if (said.word !== "paid" && said.word !== "pending") return { word: said.word, reference: null };
  const known = attempt.method === "prompt" && isLive(attempt) ? attempt.reference : null;
  const named = referenceOf(attempt, said);
  if (known !== null && named !== null && named !== known) return { word: "contradiction", reference: null };
  const reference = named ?? known;
  return said.word === "paid" && reference === null
    ? { word: "unclear", reference }
    : { word: said.word, reference };
}

/** The number in the gateway's answer. */
export function referenceOf(attempt: ModelAttempt, said: StatusWord): number | null {
  if (!("reference" in said) || said.reference === "none") return null;
  return attempt.ownReference + (said.reference === "other" ? 500_000 : 0);
}

/** The amount in the gateway's answer. */
export function amountOf(order: ModelOrder, said: StatusWord): number | null {
  if (said.word !== "paid" || said.amount === "none") return null;
  return order.total + { less: -1, equal: 0, more: 5 }[said.amount];
}
