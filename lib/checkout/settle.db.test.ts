import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { hangUp, json, type ScriptedAnswer, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { sweepAttempts } from "#lib/payments/sweep-attempts.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const notFound = json({ error_code: 403, error_message: "Transaction non trouvée." });
const hour = 3600;
let nextReference = 1000;
let reference = 0;

beforeEach(async () => {
  reference = nextReference++;
  await database.sql`update test_clock set ahead = '0'`;
  await database.sql`update gateway_breakers set failures = 0, open_until = null`;
  gateway.seen.length = 0;
  answer({});
});

function answer({ pay, status }: { pay?: ScriptedAnswer; status?: ScriptedAnswer }): void {
  gateway.script.answer = ({ path }) =>
    path === "/api/v1/pay"
      ? (pay ?? json({ tx_reference: reference, status: 0 }))
      : (status ?? json({ tx_reference: reference, status: 2 }));
}
const paid = (fields = {}) =>
  json({ tx_reference: reference, status: 0, payment_reference: "77", ...fields });
const settle = (order: TestOrder) => settlePayment(order.attemptId, "worker");
const sends = () => gateway.seen.filter((request) => request.path === "/api/v1/pay");

async function stateOf(order: TestOrder) {
  const [row] = await database.sql`
    select a.status as attempt, a.disposition, a.reason, o.status as order, s.on_hand, s.reserved,
      (select array_agg(reason::text) from review_cases c where c.order_id = o.id) as cases,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts
    from payment_attempts a join orders o on o.id = a.order_id
    join stock_levels s on s.variant_id = ${order.shop.variantId} where a.id = ${order.attemptId}`;
  return row;
}

async function pendingOrder(stock = {}): Promise<TestOrder> {
  const order = await arrangeOrder(database.sql, stock);
  await settle(order);
  expect((await stateOf(order))?.attempt).toBe("pending");
  return order;
}

describe("a payment of the happy day", () => {
  test("sent, pending, paid: money, stock and receipt move together", async () => {
    const order = await pendingOrder();
    answer({ status: paid({ amount: order.totalXof }) });
    await settle(order);
    expect(await stateOf(order)).toEqual({
      attempt: "succeeded",
      disposition: "applied",
      reason: null,
      order: "paid",
      on_hand: 9,
      reserved: 0,
      cases: null,
      receipts: 1,
    });
  });

  test("without an amount in the answer, our own accepted prompt proves it", async () => {
    const order = await pendingOrder();
    answer({ status: paid() });
    await settle(order);
    expect((await stateOf(order))?.order).toBe("paid");
  });

  test("thirty settles at once apply it once", async () => {
    const order = await pendingOrder();
    answer({ status: paid() });
    await Promise.all(Array.from({ length: 30 }, () => settle(order)));
    expect(await stateOf(order)).toMatchObject({ order: "paid", on_hand: 9, reserved: 0, receipts: 1 });
    const [events] =
      await database.sql`select count(*)::int as n from order_events where order_id = ${order.orderId} and to_status = 'paid'`;
    expect(events?.n).toBe(1);
  });

  test("two senders at once send one prompt", async () => {
    const order = await arrangeOrder(database.sql);
    await Promise.all([settle(order), settle(order), settle(order)]);
    expect(sends()).toHaveLength(1);
  });

  test("the attempt is committed as sending before the gateway hears of it", async () => {
    const order = await arrangeOrder(database.sql);
    let seenWhileCalling: unknown;
    gateway.script.answer = async () => {
      seenWhileCalling = (await stateOf(order))?.attempt;
      return json({ tx_reference: reference, status: 0 });
    };
    await settle(order);
    expect(seenWhileCalling).toBe("sending");
  });
});

describe("an unclear send is unknown, never failed", () => {
  test.each([
    ["a hung-up line", hangUp],
    ["a 502 page", { status: 502, body: "<html>", type: "text/html" }],
    ["a 500 that says 4", { status: 500, body: '{"status":4}' }],
    ["not JSON", { body: "ok" }],
    ["a code nobody knows", json({ status: 9 })],
    ["null for a status", json({ status: null, tx_reference: 5 })],
  ] as [string, ScriptedAnswer][])("%s", async (_name, pay) => {
    const order = await arrangeOrder(database.sql);
    answer({ pay });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: "unknown", order: "awaiting_payment" });
  });

  test("it registered after all: seen pending within the minute, then paid, with one prompt", async () => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: hangUp });
    await settle(order);
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("pending");
    answer({ status: paid() });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ order: "paid", disposition: "applied" });
    expect(sends()).toHaveLength(1);
  });

  test("paid before we ever saw it pending, and no amount told: a person decides, and the hold stays", async () => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: hangUp, status: paid() });
    await settle(order);
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      order: "awaiting_payment",
      disposition: "review",
      cases: ["amount_unproven"],
      receipts: 0,
    });
    await advanceClock(database.sql, 2 * hour);
    await expireOrders();
    expect((await stateOf(order))?.order).toBe("awaiting_payment");
  });

  test("the gateway never got it: the same identifier is sent again after a minute, at most three times", async () => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: hangUp, status: notFound });
    await settle(order);
    await settle(order);
    expect(sends()).toHaveLength(1);
    for (let n = 0; n < 5; n++) {
      await advanceClock(database.sql, 61);
      await settle(order);
    }
    expect(new Set(sends().map((request) => request.body.identifier)).size).toBe(1);
    expect(sends()).toHaveLength(3);
    expect(await stateOf(order)).toMatchObject({ attempt: "rejected", reason: "never_registered" });
  });

  test("not found so soon after the third send proves nothing: only a minute later it was never registered", async () => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: hangUp, status: notFound });
    await settle(order);
    for (let n = 0; n < 2; n++) {
      await advanceClock(database.sql, 61);
      await settle(order);
    }
    expect(sends()).toHaveLength(3);
    await advanceClock(database.sql, 20);
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: "unknown" });
    await advanceClock(database.sql, 41);
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: "rejected", reason: "never_registered" });
  });

  test("6 after our own unclear send is expected: the first one counts", async () => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: hangUp, status: notFound });
    await settle(order);
    await advanceClock(database.sql, 61);
    answer({ pay: json({ status: 6 }), status: notFound });
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("unknown");
    answer({ status: paid({ amount: order.totalXof }) });
    await settle(order);
    expect((await stateOf(order))?.order).toBe("paid");
  });

  test("a sender that died leaves a lease; after it the gateway is asked, not paid twice", async () => {
    const order = await arrangeOrder(database.sql);
    await database.sql`
      update payment_attempts set status = 'sending', send_count = 1, first_sent_at = clock_now(), last_sent_at = clock_now(),
        lease_until = clock_now() + interval '20 seconds' where id = ${order.attemptId}`;
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("sending");
    await advanceClock(database.sql, 25);
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("pending");
    expect(sends()).toHaveLength(0);
  });
});

describe("a clear refusal of the send", () => {
  test.each([
    [2, "invalid_token"],
    [4, "invalid_parameters"],
    [6, "squatted_identifier"],
  ])("code %i is rejected as %s, and a success found later is never applied", async (status, reason) => {
    const order = await arrangeOrder(database.sql);
    answer({ pay: json({ status }) });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: "rejected", reason });
    answer({ status: paid({ amount: order.totalXof }) });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ order: "awaiting_payment", cases: ["success_on_rejected"] });
    // The goods wait for the person's decision, as for every case of an order that is not yet paid.
    await advanceClock(database.sql, 2 * hour);
    await expireOrders();
    expect(await stateOf(order)).toMatchObject({ order: "awaiting_payment", reserved: 1 });
  });
});

describe("the disposition of a verified success", () => {
  test("less than due: a person decides", async () => {
    const order = await pendingOrder();
    answer({ status: paid({ amount: 1 }) });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      order: "awaiting_payment",
      cases: ["underpaid"],
      reserved: 1,
    });
  });

  test("more than due: applied, and the difference is a case", async () => {
    const order = await pendingOrder();
    answer({ status: paid({ amount: order.totalXof + 5 }) });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      order: "paid",
      cases: ["overpaid_difference"],
      receipts: 1,
    });
  });

  test("after the order was cancelled: a person decides", async () => {
    const order = await pendingOrder();
    await database.sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${order.orderId}`;
    answer({ status: paid() });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ order: "cancelled", cases: ["late_after_cancel"] });
  });

  test("after expiry with the stock still there: reinstated", async () => {
    const order = await pendingOrder();
    await advanceClock(database.sql, 61 * 60);
    await expireOrders();
    expect(await stateOf(order)).toMatchObject({ order: "expired", reserved: 0, on_hand: 10 });
    answer({ status: paid() });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ order: "paid", reserved: 0, on_hand: 9, receipts: 1 });
  });

  test("after expiry with the stock gone: a person decides", async () => {
    const order = await pendingOrder({ onHand: 1 });
    await advanceClock(database.sql, 61 * 60);
    await expireOrders();
    await database.sql`update stock_levels set on_hand = 0 where variant_id = ${order.shop.variantId}`;
    answer({ status: paid() });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ order: "expired", cases: ["late_no_stock"], on_hand: 0 });
  });

  test("an answer about another payment is never believed, and is told", async () => {
    const order = await pendingOrder();
    answer({ status: json({ tx_reference: reference, status: 0, identifier: "SOMEONE-ELSE" }) });
    await settle(order);
    expect((await stateOf(order))?.order).toBe("awaiting_payment");
    const [told] =
      await database.sql`select count(*)::int as n from order_events where order_id = ${order.orderId} and kind = 'contradiction_seen'`;
    expect(told?.n).toBe(1);
  });
});

describe("the end of an attempt", () => {
  test.each([
    [4, "expired"],
    [6, "cancelled"],
  ])("status %i ends it as %s, and a later success still counts", async (status, end) => {
    const order = await pendingOrder();
    answer({ status: json({ tx_reference: reference, status }) });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: end, order: "awaiting_payment" });
    answer({ status: paid() });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({ attempt: "succeeded", order: "paid" });
  });

  test("after 72 hours without an end it lapses, and is asked about rarely until the gateway says no", async () => {
    const order = await pendingOrder();
    await advanceClock(database.sql, 72 * hour + 1);
    await settle(order);
    const look = async () =>
      (
        await database.sql`select status, extract(epoch from next_poll_at - clock_now()) / 3600 as hours
          from payment_attempts where id = ${order.attemptId}`
      )[0];
    expect((await look())?.status).toBe("lapsed");
    expect(Number((await look())?.hours)).toBeGreaterThan(4.7);
    answer({ status: json({ tx_reference: reference, status: 4 }) });
    await settle(order);
    expect(await look()).toEqual({ status: "lapsed", hours: null });
  });

  test("an order that ended before the send is never charged", async () => {
    const order = await arrangeOrder(database.sql);
    await database.sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${order.orderId}`;
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("abandoned");
    expect(sends()).toHaveLength(0);
  });
});

describe("expiry", () => {
  test("an unpaid order ends and its stock is back", async () => {
    const order = await pendingOrder();
    answer({ status: json({ tx_reference: reference, status: 4 }) });
    await settle(order);
    await advanceClock(database.sql, 16 * 60);
    await Promise.all([expireOrders(), expireOrders()]);
    expect(await stateOf(order)).toMatchObject({ order: "expired", reserved: 0, on_hand: 10 });
  });

  test("it waits while the payment is still open", async () => {
    const order = await pendingOrder();
    await advanceClock(database.sql, 16 * 60);
    await expireOrders();
    expect((await stateOf(order))?.order).toBe("awaiting_payment");
  });

  test("many orders of one variant are released to the unit", async () => {
    const orders = await Promise.all([1, 2, 3].map(() => pendingOrder()));
    for (const order of orders) {
      answer({ status: json({ status: 6 }) });
      await settle(order);
    }
    await advanceClock(database.sql, 61 * 60);
    await expireOrders();
    for (const order of orders) expect(await stateOf(order)).toMatchObject({ order: "expired", reserved: 0 });
  });
});

describe("a callback", () => {
  const post = (fields: Record<string, unknown>) => {
    const body = Buffer.from(JSON.stringify(fields));
    return recordCallback(body, readCallback(body, "application/json"));
  };

  test("forged with the right identifier and the right amount changes nothing but the inbox and the next look", async () => {
    const order = await pendingOrder();
    await post({
      identifier: order.identifier,
      tx_reference: reference,
      amount: order.totalXof,
      payment_method: "T-Money",
    });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      attempt: "pending",
      order: "awaiting_payment",
      receipts: 0,
    });
  });

  test("brings the question forward under the same job key, so that copies make one look", async () => {
    const order = await pendingOrder();
    for (let n = 0; n < 5; n++) await post({ identifier: order.identifier, tx_reference: reference });
    const jobs =
      await database.sql`select run_at <= now() as is_due from graphile_worker.jobs where key = ${`attempt:${order.attemptId}`}`;
    expect(jobs.map((job) => job.is_due)).toEqual([true]);
    const [inbox] =
      await database.sql`select copies from gateway_callbacks where attempt_id = ${order.attemptId}`;
    expect(inbox?.copies).toBe(5);
  });

  test("for nobody we know asks about no order: one look at the quarantine, however many come", async () => {
    const jobs = () => database.sql`select key from graphile_worker.jobs order by key`;
    const before = await jobs();
    await post({ identifier: "NOBODY", tx_reference: 1 });
    await post({ identifier: "NOBODY ELSE", tx_reference: 2 });
    const staged = (await jobs()).map(({ key }) => key);
    expect(staged.filter((key) => !before.some((job) => job.key === key))).toEqual(["check_quarantine"]);
    expect(staged).toHaveLength(before.length + 1);
  });
});

describe("when no worker runs", () => {
  test("an overdue look is staged again under its key", async () => {
    const order = await pendingOrder();
    await database.sql`select graphile_worker.remove_job(${`attempt:${order.attemptId}`})`;
    await advanceClock(database.sql, 90);
    await sweepAttempts();
    const jobs =
      await database.sql`select key from graphile_worker.jobs where key = ${`attempt:${order.attemptId}`}`;
    expect(jobs).toHaveLength(1);
  });

  test("a job in the hands of a dead worker is staged anew 20 s after it was due, and not before", async () => {
    const order = await pendingOrder();
    const { sql } = database;
    const key = `attempt:${order.attemptId}`;
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where key = ${key}`;
    const free = () => sql`select from graphile_worker.jobs where key = ${key} and locked_at is null`;
    await sql`update payment_attempts set next_poll_at = clock_now() - interval '15 seconds' where id = ${order.attemptId}`;
    await sweepAttempts();
    expect(await free()).toHaveLength(0);
    await advanceClock(sql, 6);
    await sweepAttempts();
    expect(await free()).toHaveLength(1);
  });

  test("the open order page asks by itself, at most once in five seconds", async () => {
    const order = await pendingOrder();
    await advanceClock(database.sql, 6);
    answer({ status: paid() });
    await Promise.all([nudgeOrder(order.token), nudgeOrder(order.token), nudgeOrder(order.token)]);
    expect((await stateOf(order))?.order).toBe("paid");
    expect(gateway.seen.filter((request) => request.path !== "/api/v1/pay")).toHaveLength(1);
  });
});
