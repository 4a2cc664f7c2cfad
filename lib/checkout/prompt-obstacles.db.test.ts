import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { hangUp, json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { findPaymentTrouble } from "#lib/payments/queries.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { watchPrompts } from "#lib/payments/watch-prompts.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
let references = 100;

beforeEach(async () => {
  await advanceClock(database.sql, 100_000);
  await database.sql`update gateway_breakers set failures = 0, open_until = null`;
  await database.sql`delete from staff_alerts`;
  gateway.seen.length = 0;
  gateway.script.answer = () => json({ tx_reference: references++, status: 0 });
});

const settle = (order: TestOrder) => settlePayment(order.attemptId, "worker");
async function attemptOf(order: TestOrder) {
  const [row] = await database.sql`select status, reason from payment_attempts where id = ${order.attemptId}`;
  return row;
}
async function alerts() {
  const rows = await database.sql`select kind, copies from staff_alerts order by kind`;
  return rows.map(({ kind, copies }) => `${kind} ${copies}`);
}

describe("the breaker of pay", () => {
  test("five unclear sends in a row open it: the next prompt is not sent, its order is kept, staff hear of it", async () => {
    gateway.script.answer = () => hangUp;
    for (let n = 0; n < 5; n++) await settle(await arrangeOrder(database.sql));
    expect(gateway.seen).toHaveLength(5);
    const sixth = await arrangeOrder(database.sql);
    await settle(sixth);
    expect(gateway.seen).toHaveLength(5);
    expect(await attemptOf(sixth)).toEqual({ status: "abandoned", reason: "gateway_down" });
    const [order] = await database.sql`select status from orders where id = ${sixth.orderId}`;
    expect(order?.status).toBe("awaiting_payment");
    expect((await findPaymentTrouble()).isGatewayDown).toBe(true);
    expect(await alerts()).toEqual(["breaker_open 1"]);
  });

  test("a minute later one send probes: failing it reopens, answered it closes", async () => {
    gateway.script.answer = () => hangUp;
    for (let n = 0; n < 5; n++) await settle(await arrangeOrder(database.sql));
    await advanceClock(database.sql, 61);
    expect((await findPaymentTrouble()).isGatewayDown).toBe(false);
    await settle(await arrangeOrder(database.sql));
    expect(gateway.seen).toHaveLength(6);
    expect((await findPaymentTrouble()).isGatewayDown).toBe(true);
    await advanceClock(database.sql, 61);
    gateway.script.answer = () => json({ tx_reference: references++, status: 0 });
    await settle(await arrangeOrder(database.sql));
    const [breaker] =
      await database.sql`select failures, open_until from gateway_breakers where endpoint = 'pay'`;
    expect(breaker).toEqual({ failures: 0, open_until: null });
  });

  test("an answer in between starts the count anew", async () => {
    for (const isDown of [true, true, true, true, false, true, true, true, true]) {
      gateway.script.answer = () => (isDown ? hangUp : json({ tx_reference: references++, status: 0 }));
      await settle(await arrangeOrder(database.sql));
    }
    expect((await findPaymentTrouble()).isGatewayDown).toBe(false);
  });

  test("a refused key stops sending at once and alarms", async () => {
    gateway.script.answer = () => json({ status: 2 });
    const first = await arrangeOrder(database.sql);
    await settle(first);
    expect(await attemptOf(first)).toEqual({ status: "rejected", reason: "invalid_token" });
    const second = await arrangeOrder(database.sql);
    await settle(second);
    expect(await attemptOf(second)).toEqual({ status: "abandoned", reason: "gateway_down" });
    expect(gateway.seen).toHaveLength(1);
    expect(await alerts()).toEqual(["bad_key 1"]);
  });
});

test("code 6 on a first send: rejected, alarmed, and the shopper goes on under a new identifier", async () => {
  gateway.script.answer = () => json({ status: 6 });
  const order = await arrangeOrder(database.sql);
  await settle(order);
  expect(await attemptOf(order)).toEqual({ status: "rejected", reason: "squatted_identifier" });
  expect(await alerts()).toEqual(["squatted_identifier 1"]);
  const again = await startAttempt({
    token: order.token,
    phone: "78000001",
    network: "FLOOZ",
    seenNumber: 1,
  });
  expect(again).toEqual({ ok: true, value: { number: 2 } });
  const names = await database.sql`select identifier from payment_attempts where order_id = ${order.orderId}`;
  expect(new Set(names.map(({ identifier }) => identifier)).size).toBe(2);
});

test("code 6 after our own unclear send is no alarm", async () => {
  gateway.script.answer = () => hangUp;
  const order = await arrangeOrder(database.sql);
  await settle(order);
  await advanceClock(database.sql, 61);
  gateway.script.answer = ({ path }) =>
    path === "/api/v1/pay"
      ? json({ status: 6 })
      : json({ error_code: 403, error_message: "Transaction non trouvée." });
  await settle(order);
  expect((await attemptOf(order))?.status).toBe("unknown");
  expect(await alerts()).toEqual([]);
});

test("a blocked number gets no prompt: not by ordering, not by paying again, not when blocked meanwhile", async () => {
  const { member } = await arrangeMember();
  const block = (phone: string) =>
    database.sql`insert into blocked_phones (phone, blocked_by) values (${phone}, ${member.id})`;
  const shop = await arrangeShop(database.sql);
  await block("79111111");
  const request = { ...orderRequest(shop, await arrangeCart(database.sql, shop)), phone: "79111111" };
  expect(await placeOrder(request)).toEqual({ ok: false, reason: "phone_blocked" });
  const order = await arrangeOrder(database.sql);
  const [attempt] = await database.sql`select phone from payment_attempts where id = ${order.attemptId}`;
  await block(attempt?.phone);
  await settle(order);
  expect(await attemptOf(order)).toEqual({ status: "abandoned", reason: "phone_blocked" });
  const again = await startAttempt({
    token: order.token,
    phone: "79111111",
    network: "FLOOZ",
    seenNumber: 1,
  });
  expect(again).toEqual({ ok: false, reason: "phone_blocked" });
  expect(gateway.seen).toHaveLength(0);
});

test("one session asks at most three numbers a day", async () => {
  const shop = await arrangeShop(database.sql, { onHand: 50 });
  const cart = await arrangeCart(database.sql, shop);
  const orderWith = async (phone: string) => {
    await database.sql`insert into cart_lines (cart_id, variant_id, quantity)
      select id, ${shop.variantId}, 1 from carts order by created_at desc limit 1 on conflict do nothing`;
    const placed = await placeOrder({ ...orderRequest(shop, cart), phone });
    return placed.ok ? "placed" : placed.reason;
  };
  for (const phone of ["79222201", "79222202", "79222203"]) expect(await orderWith(phone)).toBe("placed");
  expect(await orderWith("79222204")).toBe("too_many_phones");
  await database.sql`update payment_attempts set status = 'abandoned' where phone = '79222201'`;
  await advanceClock(database.sql, 70);
  expect(await orderWith("79222201")).toBe("placed");
  await advanceClock(database.sql, 25 * 3600);
  expect(await orderWith("79222204")).toBe("placed");
});

test("a network through which nothing succeeds is told before paying; refusals on the phone do not count", async () => {
  const endAs = async (status: "expired" | "cancelled") => {
    const order = await arrangeOrder(database.sql);
    await settle(order);
    await database.sql`update payment_attempts set status = ${status}, ended_at = clock_now() where id = ${order.attemptId}`;
  };
  for (let n = 0; n < 6; n++) await endAs("cancelled");
  expect((await findPaymentTrouble()).networks).toEqual([]);
  for (let n = 0; n < 5; n++) await endAs("expired");
  expect((await findPaymentTrouble()).networks).toEqual(["TMONEY"]);
  await advanceClock(database.sql, 1_801);
  expect((await findPaymentTrouble()).networks).toEqual([]);
});

test("more than 30 prompts in ten minutes of which few are paid alarm the staff; a busy day does not", async () => {
  const orders: TestOrder[] = [];
  for (let n = 0; n < 31; n++) orders.push(await arrangeOrder(database.sql));
  for (const order of orders.slice(0, 30)) await settle(order);
  await watchPrompts();
  expect(await alerts()).toEqual([]);
  await settle(orders[30] as TestOrder);
  await watchPrompts();
  await watchPrompts();
  expect(await alerts()).toEqual(["prompt_flood 2"]);
  await database.sql`delete from staff_alerts`;
  gateway.script.answer = ({ body }) =>
    json({
      tx_reference: body.tx_reference,
      status: 0,
      payment_reference: "77",
      amount: orders[0]?.totalXof,
    });
  for (const order of orders.slice(0, 7)) await settle(order);
  await watchPrompts();
  expect(await alerts()).toEqual([]);
});

test("an address that asks for very many payments is slowed, not refused, and staff hear of it once an hour", async () => {
  await database.sql`update shop_settings set address_payments_per_hour = 10`;
  const ask = (times: number, address = "203.0.113.9") =>
    Promise.all(Array.from({ length: times }, () => slowAddress(address)));
  expect(await ask(10)).toEqual(Array(10).fill(0));
  const slowed = await ask(5);
  for (const delayMs of slowed) expect(delayMs).toBeGreaterThan(0);
  expect(await alerts()).toEqual(["address_flood 1"]);
  expect(await ask(1, "203.0.113.10")).toEqual([0]);
  expect(await slowAddress(undefined)).toBe(0);
  await advanceClock(database.sql, 3_601);
  expect(await ask(1)).toEqual([0]);
  const rows = await database.sql`select bucket from address_tries`;
  expect(JSON.stringify(rows)).not.toContain("203.0.113");
});
