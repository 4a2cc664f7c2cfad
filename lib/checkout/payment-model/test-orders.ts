import {
  holdS,
  hour,
  isLive,
  isOpen,
  type ModelAttempt,
  type ModelOrder,
  type ModelShop,
} from "#lib/checkout/payment-model/test-states.ts";

/** For tests: what a shopper may begin and end, and what time ends. Each returns "ok" or why not. */
export function placeOrder(
  shop: ModelShop,
  method: ModelAttempt["method"],
  quantity: number,
  price: number,
): string {
  if (shop.onHand - shop.reserved < quantity) return "out_of_stock";
  if (method === "prompt" && shop.isPaused) return "network_paused";
  const order: ModelOrder = {
    status: "awaiting_payment",
    placedAt: shop.now,
    holdExpiresAt: shop.now + holdS,
    holdEndsAt: shop.now + hour,
    endedAt: 0,
    quantity,
    total: price * quantity + 1000,
    reservation: "held",
    paidBy: null,
    receipts: 0,
    attempts: [],
    cases: [],
    promptedAt: method === "prompt" ? [shop.now] : [],
  };
  shop.reserved += quantity;
  shop.orders.push(order);
  begin(shop, order, method);
  return "ok";
}

function begin(shop: ModelShop, order: ModelOrder, method: ModelAttempt["method"]): void {
  order.attempts.push({
    number: order.attempts.length + 1,
    method,
    status: method === "prompt" ? "created" : "offered",
    ownReference: shop.references++,
    reference: null,
    isAccepted: false,
    seenPending: null,
    sends: 0,
    createdAt: shop.now,
    firstSentAt: null,
    lastSentAt: null,
    leaseUntil: null,
    disposition: null,
    proven: null,
  });
}

function mayBegin(shop: ModelShop, order: ModelOrder): string {
  if (order.status !== "awaiting_payment" || order.holdEndsAt <= shop.now + 60) return "order_closed";
  if (order.cases.some(isOpen)) return "payment_open";
  if (order.attempts.some((attempt) => isLive(attempt) && attempt.status !== "offered"))
    return "payment_open";
  return "ok";
}

function prolong(shop: ModelShop, order: ModelOrder): void {
  order.holdExpiresAt = Math.min(order.holdEndsAt, Math.max(order.holdExpiresAt, shop.now + holdS));
}

export function offerPage(shop: ModelShop, order: ModelOrder): string {
  const verdict = mayBegin(shop, order);
  if (verdict !== "ok" || order.attempts.some(isLive)) return verdict;
  if (order.attempts.length >= 5) return "attempts_used_up";
  prolong(shop, order);
  begin(shop, order, "hosted_page");
  return "ok";
}

export function payAgain(shop: ModelShop, order: ModelOrder, seenNumber: number): string {
  const verdict = mayBegin(shop, order);
  if (verdict !== "ok") return verdict;
  if (seenNumber !== order.attempts.length) return "payment_open";
  if (order.attempts.length >= 5) return "attempts_used_up";
  if (shop.isPaused) return "network_paused";
  const within = (seconds: number) => order.promptedAt.filter((at) => at > shop.now - seconds).length;
  if (within(60) > 0 || within(15 * 60) >= 3 || within(24 * hour) >= 6) return "phone_limited";
  order.promptedAt.push(shop.now);
  prolong(shop, order);
  for (const attempt of order.attempts) if (attempt.status === "offered") attempt.status = "superseded";
  begin(shop, order, "prompt");
  return "ok";
}

export function cancelOrder(shop: ModelShop, order: ModelOrder): string {
  if (order.status !== "awaiting_payment") return "order_closed";
  if (order.attempts.some(isLive) || order.cases.some(isOpen)) return "payment_open";
  endOrder(shop, order, "cancelled");
  return "ok";
}

/** Expiry waits for a live attempt, an hour in all; a day while a case is open (the hold was moved by then). */
export function expireOrders(shop: ModelShop): void {
  for (const order of shop.orders) {
    if (order.status !== "awaiting_payment" || order.holdExpiresAt > shop.now) continue;
    if (order.holdEndsAt <= shop.now || !order.attempts.some(isLive)) endOrder(shop, order, "expired");
  }
}

function endOrder(shop: ModelShop, order: ModelOrder, status: "cancelled" | "expired"): void {
  Object.assign(order, { status, endedAt: shop.now, reservation: "released" });
  shop.reserved -= order.quantity;
}
