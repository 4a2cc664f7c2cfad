import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { sendAttempt } from "#lib/payments/send-attempt.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { pauseNetworks } from "#lib/settings/pause-networks.ts";

const database = useTestDatabase();
let phones = 0;
const newPhone = () => `79${String(phones++).padStart(6, "0")}`;

// Each test begins in an hour of its own, so that limits of the one before are over.
beforeEach(() => advanceClock(database.sql, 100_000));

/** The first payment of the order ended without success. */
async function arrangeCancelled() {
  const order = await arrangeOrder(database.sql);
  await endAttempts(order.orderId);
  return order;
}

async function endAttempts(orderId: string): Promise<void> {
  const { sql } = database;
  const open = sql`order_id = ${orderId} and status`;
  await sql`update payment_attempts set status = 'sending', lease_until = clock_now(), first_sent_at = clock_now(),
    last_sent_at = clock_now(), send_count = 1 where ${open} = 'created'`;
  await sql`update payment_attempts set status = 'pending', lease_until = null, tx_reference = '1' where ${open} = 'sending'`;
  await sql`update payment_attempts set status = 'cancelled', ended_at = clock_now() where ${open} = 'pending'`;
}

const again = (token: string, seenNumber = 1, phone = newPhone()) =>
  startAttempt({ token, phone, network: "FLOOZ", seenNumber });

describe("another payment on the same order", () => {
  test("has a number, an identifier, an event and a job of its own, and prolongs the hold", async () => {
    const { token, orderId, identifier } = await arrangeCancelled();
    const [before] = await database.sql`select hold_expires_at from orders where id = ${orderId}`;
    await advanceClock(database.sql, 600);
    expect(await again(token)).toEqual({ ok: true, value: { number: 2 } });
    const [attempt] = await database.sql`
      select * from payment_attempts where order_id = ${orderId} and number = 2`;
    expect(attempt).toMatchObject({ status: "created", network: "FLOOZ", method: "prompt" });
    expect(attempt?.identifier).not.toBe(identifier);
    expect(
      await database.sql`select from graphile_worker.jobs where key = ${`attempt:${attempt?.id}`}`,
    ).toHaveLength(1);
    expect(
      await database.sql`select from order_events where attempt_id = ${attempt?.id} and kind = 'attempt_created'`,
    ).toHaveLength(1);
    const [after] =
      await database.sql`select hold_expires_at, hold_ends_at from orders where id = ${orderId}`;
    expect(after?.hold_expires_at.getTime()).toBeGreaterThan(before?.hold_expires_at.getTime());
    expect(after?.hold_expires_at.getTime()).toBeLessThanOrEqual(after?.hold_ends_at.getTime());
  });

  test("is refused while the first may still charge, whatever the page had seen", async () => {
    const { token } = await arrangeOrder(database.sql);
    for (const seen of [0, 1, 2])
      expect(await again(token, seen)).toEqual({ ok: false, reason: "payment_open" });
  });

  test("twenty clicks at once start one", async () => {
    const { token, orderId } = await arrangeCancelled();
    const results = await Promise.all(Array.from({ length: 20 }, () => again(token)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.reason).toBe("payment_open");
    expect(await database.sql`select from payment_attempts where order_id = ${orderId}`).toHaveLength(2);
  });

  test("five in all, then no more", async () => {
    const { token, orderId } = await arrangeCancelled();
    const numbers = [newPhone(), newPhone()];
    for (let seen = 1; seen < 5; seen++) {
      expect((await again(token, seen, numbers[seen % 2])).ok).toBe(true);
      await endAttempts(orderId);
      await advanceClock(database.sql, 61);
    }
    expect(await again(token, 5)).toEqual({ ok: false, reason: "attempts_used_up" });
  });

  test("is refused on an order that is closed or unknown", async () => {
    const { token } = await arrangeCancelled();
    expect((await cancelOrder({ token }, "shopper")).ok).toBe(true);
    expect(await again(token)).toEqual({ ok: false, reason: "order_closed" });
    expect(await again("A".repeat(27))).toEqual({ ok: false, reason: "order_closed" });
  });
});

describe("a network that the merchant has paused", () => {
  const pause = (flooz: boolean) => pauseNetworks({ tmoney: false, flooz, noteFr: "", noteEn: "" });

  test("takes no new payment, and takes them again when it is opened", async () => {
    const { token } = await arrangeCancelled();
    await pause(true);
    expect(await again(token)).toEqual({ ok: false, reason: "network_paused" });
    expect((await startAttempt({ token, phone: newPhone(), network: "TMONEY", seenNumber: 1 })).ok).toBe(
      true,
    );
    await pause(false);
  });

  test("is sent nothing that was asked for just before: the attempt is abandoned, the shopper may go on", async () => {
    const { token, orderId } = await arrangeCancelled();
    expect((await again(token)).ok).toBe(true);
    const [attempt] = await database.sql`
      select id from payment_attempts where order_id = ${orderId} and number = 2`;
    await pause(true);
    await sendAttempt(attempt?.id, "worker");
    const [after] =
      await database.sql`select status, send_count from payment_attempts where id = ${attempt?.id}`;
    expect(after).toEqual({ status: "abandoned", send_count: 0 });
    await pause(false);
  });
});

describe("a phone is not made to ring again and again", () => {
  test("a hundred tries at once, on a hundred orders: one prompt", async () => {
    const phone = newPhone();
    const orders = await Promise.all(Array.from({ length: 100 }, arrangeCancelled));
    const results = await Promise.all(orders.map(({ token }) => again(token, 1, phone)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("never two within a minute, three within 15 minutes, six within a day", async () => {
    const phone = newPhone();
    const granted: number[] = [];
    // A try every 50 seconds for 20 minutes, then one every 20 minutes for a day.
    const gaps = [...Array.from({ length: 24 }, () => 50), ...Array.from({ length: 66 }, () => 1_200)];
    let at = 0;
    for (const gap of gaps) {
      const { token, orderId } = await arrangeCancelled();
      if ((await again(token, 1, phone)).ok) granted.push(at);
      await endAttempts(orderId);
      await advanceClock(database.sql, gap);
      at += gap;
    }
    expect(granted.length).toBeGreaterThanOrEqual(6);
    for (const first of granted) {
      const within = (seconds: number) =>
        granted.filter((one) => one >= first && one < first + seconds).length;
      expect(within(60)).toBe(1);
      expect(within(15 * 60)).toBeLessThanOrEqual(3);
      expect(within(24 * 3_600)).toBeLessThanOrEqual(6);
    }
  });
});

describe("cancelling an order", () => {
  test("gives its stock back, once", async () => {
    const { token, shop } = await arrangeCancelled();
    expect(await cancelOrder({ token }, "shopper")).toEqual({ ok: true, value: undefined });
    expect(await cancelOrder({ token }, "shopper")).toEqual({ ok: false, reason: "order_closed" });
    const [stock] =
      await database.sql`select on_hand, reserved from stock_levels where variant_id = ${shop.variantId}`;
    expect(stock).toEqual({ on_hand: 10, reserved: 0 });
  });

  test("waits while a payment may still charge", async () => {
    const { token } = await arrangeOrder(database.sql);
    expect(await cancelOrder({ token }, "shopper")).toEqual({ ok: false, reason: "payment_open" });
  });

  test("and paying again at the same moment: never both", async () => {
    for (let round = 0; round < 30; round++) {
      const { token, orderId } = await arrangeCancelled();
      const [cancelled, started] = await Promise.all([cancelOrder({ token }, "shopper"), again(token)]);
      expect([cancelled.ok, started.ok].filter(Boolean)).toHaveLength(1);
      const [order] = await database.sql`
        select o.status, count(a.id) filter (where a.status = 'created')::int as live
        from orders o join payment_attempts a on a.order_id = o.id where o.id = ${orderId} group by o.id`;
      expect(order).toEqual(
        cancelled.ok ? { status: "cancelled", live: 0 } : { status: "awaiting_payment", live: 1 },
      );
    }
  });
});
