import { beforeEach, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { watchUnsettled } from "#lib/payments/watch-unsettled.ts";

const database = useTestDatabase();
const minute = 60;

beforeEach(async () => {
  await database.sql`update payment_attempts set status = 'abandoned', next_poll_at = null where status = 'created'`;
  await database.sql`update payment_attempts set status = 'lapsed', next_poll_at = null where status in ('unknown', 'pending')`;
  await database.sql`delete from staff_alerts`;
});

const alerts = () =>
  database.sql`select subject, detail, copies from staff_alerts where kind = 'oldest_unsettled' and seen_at is null`;

async function sentOrder(to: "unknown" | "pending"): Promise<TestOrder & { code: string }> {
  const order = await arrangeOrder(database.sql);
  await database.sql`
    update payment_attempts set status = 'sending', lease_until = clock_now(), send_count = 1, first_sent_at = clock_now(),
      last_sent_at = clock_now() where id = ${order.attemptId}`;
  await database.sql`
    update payment_attempts set status = ${to}, lease_until = null, tx_reference = '5', next_poll_at = clock_now()
    where id = ${order.attemptId}`;
  const [row] = await database.sql`select code from orders where id = ${order.orderId}`;
  return { ...order, code: row?.code };
}

test("a payment whose look is more than five minutes late is told, with its order and its age", async () => {
  const order = await sentOrder("pending");
  await advanceClock(database.sql, 5 * minute - 10);
  await watchUnsettled();
  expect(await alerts()).toHaveLength(0);
  await advanceClock(database.sql, 20);
  await watchUnsettled();
  expect([...(await alerts())]).toEqual([
    { subject: "", detail: { orderCode: order.code, minutes: 5, count: 1 }, copies: 1 },
  ]);
});

test("never begun counts too; a hundred that stand still are one alert, which names the oldest", async () => {
  const oldest = await sentOrder("pending");
  await advanceClock(database.sql, 2 * minute);
  for (let n = 0; n < 4; n++) await arrangeOrder(database.sql);
  await advanceClock(database.sql, 6 * minute);
  await watchUnsettled();
  await advanceClock(database.sql, minute);
  await watchUnsettled();
  expect([...(await alerts())]).toEqual([
    { subject: "", detail: { orderCode: oldest.code, minutes: 9, count: 5 }, copies: 2 },
  ]);
});

test("asked on time but unknown for more than half an hour is told", async () => {
  const order = await sentOrder("unknown");
  for (const passed of [29 * minute, 2 * minute]) {
    await advanceClock(database.sql, passed);
    await database.sql`update payment_attempts set next_poll_at = clock_now() where id = ${order.attemptId}`;
    await watchUnsettled();
  }
  expect(await alerts()).toMatchObject([{ detail: { orderCode: order.code, minutes: 31 }, copies: 1 }]);
});

test("a prompt that is asked about on time may wait for its shopper, and ended payments are nobody's alarm", async () => {
  const waiting = await sentOrder("pending");
  const ended = await sentOrder("pending");
  await database.sql`update payment_attempts set status = 'expired' where id = ${ended.attemptId}`;
  await advanceClock(database.sql, 50 * minute);
  await database.sql`update payment_attempts set next_poll_at = clock_now() + interval '5 minutes' where id = ${waiting.attemptId}`;
  await watchUnsettled();
  expect(await alerts()).toHaveLength(0);
});
