import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { applySuccess } from "#lib/payments/apply-success.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { findPaymentTrouble } from "#lib/payments/queries.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { verifyPayment } from "#lib/payments/verify-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const nobody = "A".repeat(27);

beforeEach(async () => {
  await advanceClock(database.sql, 100_000);
  await database.sql`update shop_settings set hosted_page_is_on = true`;
  gateway.seen.length = 0;
});

/** An order whose first payment was refused on the phone. */
async function arrangeRefused(): Promise<TestOrder & { phone: string }> {
  const order = await arrangeOrder(database.sql);
  let code = 0;
  gateway.script.answer = () => json({ tx_reference: 61, status: code });
  await settlePayment(order.attemptId, "worker");
  code = 6;
  await settlePayment(order.attemptId, "worker");
  const [attempt] =
    await database.sql`select status, phone from payment_attempts where id = ${order.attemptId}`;
  expect(attempt?.status).toBe("cancelled");
  await advanceClock(database.sql, 61);
  return { ...order, phone: attempt?.phone };
}

/** Begins both while the order's row is held, so that each has looked before either may write. */
async function atOnce<T>({ orderId }: TestOrder, begin: () => Promise<T>): Promise<T[]> {
  const held: { both?: Promise<T[]> } = {};
  await database.sql.begin(async (holder) => {
    await holder`select from orders where id = ${orderId} for update`;
    held.both = Promise.all([begin(), begin()]);
    await vi.waitFor(async () => expect(await countWaiting(database.sql)).toBe(2), { timeout: 10_000 });
  });
  return (await held.both) ?? [];
}

async function countWaiting(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.n;
}

describe("twins that have both looked before either wrote", () => {
  test("two clicks on paying again: one payment, and the other is told that one is open", async () => {
    const order = await arrangeRefused();
    const wish = { token: order.token, network: "TMONEY" as const, seenNumber: 1 };
    let last = 0;
    const results = await atOnce(order, () => startAttempt({ ...wish, phone: `7011111${last++}` }));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { number: 2 } }]);
    expect(results).toContainEqual({ ok: false, reason: "payment_open" });
  });

  test("two clicks on the gateway's page: one offer, the same for both", async () => {
    const order = await arrangeRefused();
    const [one, other] = await atOnce(order, () => offerPage(order.token));
    expect(one?.ok && one.value.identifier).toBeTruthy();
    expect(other).toEqual(one);
    expect(await database.sql`select from payment_attempts where order_id = ${order.orderId}`).toHaveLength(
      2,
    );
  });
});

describe("what nobody made", () => {
  test("an order that is none of ours is closed to every wish, and nobody is asked", async () => {
    const closed = { ok: false, reason: "order_closed" };
    const wish = { token: nobody, phone: "90111111", network: "TMONEY" as const, seenNumber: 1 };
    expect(await startAttempt(wish)).toEqual(closed);
    expect(await offerPage(nobody)).toEqual(closed);
    expect(await cancelOrder({ token: nobody }, "shopper")).toEqual(closed);
    expect(await cancelOrder({ orderId: randomUUID() }, "staff:x")).toEqual(closed);
    expect(await verifyPayment(randomUUID(), "staff:x")).toEqual({ ok: false, reason: "nothing_to_verify" });
    await settlePayment(randomUUID(), "worker");
    expect(gateway.seen).toEqual([]);
  });

  test("only a verified success is ever applied", async () => {
    const order = await arrangeRefused();
    const [snapshot] = await database.sql`
      select id, status, method, identifier, amount_xof as "amountXof" from payment_attempts where id = ${order.attemptId}`;
    const call = { endpoint: "v2_status" as const, httpStatus: 200, durationMs: 1, evidence: undefined };
    for (const outcome of ["expired", "cancelled", "not_found", "contradiction", "unclear"] as const)
      await expect(
        applySuccess(snapshot as never, { ...call, answer: { outcome } }, "worker"),
      ).rejects.toThrow(TypeError);
    const [after] = await database.sql`select status from orders where id = ${order.orderId}`;
    expect(after?.status).toBe("awaiting_payment");
  });

  test("what the database refuses is a bug that is heard of, not a refusal that a shopper reads", async () => {
    const order = await arrangeRefused();
    const wish = { token: order.token, phone: "12", network: "TMONEY" as const, seenNumber: 1 };
    await expect(startAttempt(wish)).rejects.toThrow("phone_prompts_phone");
    await database.sql`alter table payment_attempts add constraint no_pages check (method <> 'hosted_page') not valid`;
    await expect(offerPage(order.token)).rejects.toThrow("no_pages");
    await database.sql`alter table payment_attempts drop constraint no_pages`;
    expect(await database.sql`select from payment_attempts where order_id = ${order.orderId}`).toHaveLength(
      1,
    );
  });

  test("a day without payments has no trouble to tell", async () => {
    expect(await findPaymentTrouble()).toEqual({ isGatewayDown: false, networks: [] });
  });
});
