import type postgres from "postgres";
import { expect } from "vitest";
import { advanceClock, arrangeCart, orderRequest, type TestShop } from "#db/test-shop.ts";
import type { Step } from "#lib/checkout/payment-model/test-any-step.ts";
import { closeCase as closeInModel } from "#lib/checkout/payment-model/test-disposition.ts";
import * as model from "#lib/checkout/payment-model/test-orders.ts";
import { settle } from "#lib/checkout/payment-model/test-settle.ts";
import type {
  ModelAttempt,
  ModelOrder,
  ModelShop,
  Weather,
} from "#lib/checkout/payment-model/test-states.ts";
import { type GatewayWeather, speak } from "#lib/checkout/payment-model/test-weather.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { correctStock } from "#lib/inventory/correct-stock.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { sweepAttempts } from "#lib/payments/sweep-attempts.ts";
import { closeCase } from "#lib/review/close-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";

export type Real = {
  sql: postgres.Sql;
  shop: TestShop;
  weather: GatewayWeather;
  manager: StaffMember;
  orders: { orderId: string; token: string; phone: string }[];
};

/** Takes one step in the shop and in the model; both must have given the same answer. */
export async function takeStep(step: Step, shop: ModelShop, real: Real): Promise<void> {
  switch (step.kind) {
    case "place":
      return place(step, shop, real);
    case "wait":
      shop.now += step.seconds;
      return advanceClock(real.sql, step.seconds);
    case "expire":
      model.expireOrders(shop);
      await Promise.all([expireOrders(), sweepAttempts()]);
      return;
    case "count_stock":
      return countStock(step.spare, shop, real);
    case "pause":
      return pause(step, shop, real);
  }
  const at = step.order % Math.max(1, shop.orders.length);
  const [order, theirs] = [shop.orders[at], real.orders[at]];
  if (!order || !theirs) return;
  switch (step.kind) {
    case "settle":
      return settleBoth(step, { shop, order, real, theirs });
    case "pay_again": {
      const seenNumber = Math.max(1, order.attempts.length - Number(step.isStale));
      const said = model.payAgain(shop, order, seenNumber);
      const { token, phone } = theirs;
      const started = await startAttempt({ token, phone, network: "TMONEY", seenNumber });
      return expect(started.ok ? "ok" : started.reason).toBe(said);
    }
    case "offer": {
      const said = model.offerPage(shop, order);
      const offered = await offerPage(theirs.token);
      return expect(offered.ok ? "ok" : offered.reason).toBe(said);
    }
    case "cancel": {
      const said = model.cancelOrder(shop, order);
      const wish = step.byStaff ? { orderId: theirs.orderId } : { token: theirs.token };
      const cancelled = await cancelOrder(wish, step.byStaff ? "staff:x" : "shopper");
      return expect(cancelled.ok ? "ok" : cancelled.reason).toBe(said);
    }
    case "close":
      return closeBoth(step, { shop, order, real, theirs });
    case "callback":
      return postCallback(step.amount, order.attempts[step.attempt % order.attempts.length], real, theirs);
  }
}

type Both = { shop: ModelShop; order: ModelOrder; real: Real; theirs: Real["orders"][number] };

async function place(
  { method, quantity }: Extract<Step, { kind: "place" }>,
  shop: ModelShop,
  { sql, shop: testShop, orders }: Real,
): Promise<void> {
  if (shop.orders.length >= 2) return;
  const said = model.placeOrder(shop, method, quantity, testShop.priceXof);
  const request = orderRequest(testShop, await arrangeCart(sql, testShop, quantity), quantity);
  const network = method === "prompt" ? request.network : "PAGE";
  const placed = await placeOrder({ ...request, network });
  expect(placed.ok ? "ok" : placed.reason).toBe(said);
  if (!placed.ok) return;
  const [row] = await sql`select id from orders where token = ${placed.value.token}`;
  orders.push({ orderId: row?.id, token: placed.value.token, phone: request.phone });
}

async function settleBoth(
  { attempt: at, weather, copies }: Extract<Step, { kind: "settle" }>,
  { shop, order, real, theirs }: Both,
): Promise<void> {
  // Mostly the newest: the older ones have ended.
  const attempt = order.attempts[at < 3 ? order.attempts.length - 1 : at % order.attempts.length];
  if (!attempt) return;
  const [row] = await real.sql`
    select id, identifier from payment_attempts where order_id = ${theirs.orderId} and number = ${attempt.number}`;
  const words = speak({ order, attempt, weather, identifier: row?.identifier });
  real.weather.arm(words, row?.id);
  settle({ shop, order, attempt }, weather);
  const isDone = isFixedPoint(shop, order, attempt, weather);
  const actors = ["worker", "page", "callback"].slice(0, isDone ? copies : 1);
  const looks = await Promise.allSettled(actors.map((actor) => settlePayment(row?.id, actor)));
  await real.weather.clear();
  if (!weather.dies) for (const look of looks) expect(look).toMatchObject({ status: "fulfilled" });
}

/** When a second look would change nothing, any number at once must come to the same. */
function isFixedPoint(shop: ModelShop, order: ModelOrder, attempt: ModelAttempt, weather: Weather): boolean {
  if (weather.slowS > 0) return false;
  const copy = structuredClone(shop);
  const copiedOrder = copy.orders[shop.orders.indexOf(order)];
  const copiedAttempt = copiedOrder?.attempts[attempt.number - 1];
  if (!copiedOrder || !copiedAttempt) return false;
  settle({ shop: copy, order: copiedOrder, attempt: copiedAttempt }, weather);
  return JSON.stringify(copy) === JSON.stringify(shop);
}

let references = 0;

async function closeBoth(
  { closing, more, attempt: at }: Extract<Step, { kind: "close" }>,
  { shop, order, real, theirs }: Both,
): Promise<void> {
  if (order.cases.length === 0) return;
  const opened = at % order.cases.length;
  const readAmount = order.total + more;
  const said = closeInModel(shop, order, { closing, readAmount, at: opened });
  const of = order.cases[opened];
  const [row] = await real.sql`
    select c.id from review_cases c join payment_attempts a on a.id = c.attempt_id
    where c.order_id = ${theirs.orderId} and a.number = ${of?.attempt ?? 0} and c.reason::text = ${of?.reason ?? ""}`;
  const closed = await closeCase(
    row?.id,
    {
      closing,
      reference: closing === "written_off" ? null : `MODEL-${references++}`,
      readAmountXof: closing === "accepted" ? readAmount : null,
      note: "Au modèle.",
    },
    real.manager,
  );
  expect(closed.ok ? "ok" : closed.reason).toBe(said);
}

/** Whatever a callback claims, nothing of the order or its payments may change by it. */
async function postCallback(
  amount: number,
  attempt: ModelAttempt | undefined,
  { sql }: Real,
  { orderId }: Real["orders"][number],
): Promise<void> {
  const [row] = await sql`
    select identifier from payment_attempts where order_id = ${orderId} and number = ${attempt?.number ?? 1}`;
  const fields = { identifier: row?.identifier, tx_reference: attempt?.ownReference, amount, status: 0 };
  const body = Buffer.from(JSON.stringify(fields));
  await Promise.all([1, 2].map(() => recordCallback(body, readCallback(body, "application/json"))));
}

async function countStock(spare: number, shop: ModelShop, { shop: testShop }: Real): Promise<void> {
  const seenOnHand = shop.onHand;
  shop.onHand = shop.reserved + spare;
  await correctStock(
    { variantId: testShop.variantId, change: "counted", quantity: shop.onHand, seenOnHand, note: "Compté." },
    "staff:x",
  );
}

async function pause(
  { isPaused, isBreakerOpen }: Extract<Step, { kind: "pause" }>,
  shop: ModelShop,
  { sql }: Real,
): Promise<void> {
  Object.assign(shop, { isPaused, isBreakerOpen });
  await sql`update shop_settings set tmoney_is_paused = ${isPaused}`;
}
