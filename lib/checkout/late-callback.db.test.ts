import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const hour = 3600;

const nextLookS = async (attemptId: string) =>
  (
    await database.sql`select extract(epoch from next_poll_at - clock_now())::float8 as seconds
      from payment_attempts where id = ${attemptId}`
  )[0]?.seconds;

test("past its 72 hours a callback begins the questions anew: one stale answer to it is not the last word", async () => {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = ({ path }) => json({ tx_reference: 9, status: path === "/api/v1/pay" ? 0 : 4 });
  await settlePayment(order.attemptId, "worker");
  await advanceClock(database.sql, 74 * hour);
  await settlePayment(order.attemptId, "worker");
  expect(await nextLookS(order.attemptId)).toBeNull();
  const body = Buffer.from(JSON.stringify({ tx_reference: 9, identifier: order.identifier }));
  await recordCallback(body, readCallback(body, "application/json"));
  await settlePayment(order.attemptId, "callback");
  expect(await nextLookS(order.attemptId)).toBeLessThanOrEqual(5.5);
  await advanceClock(database.sql, 6);
  gateway.script.answer = () => json({ tx_reference: 9, status: 0, amount: order.totalXof });
  await settlePayment(order.attemptId, "worker");
  const [seen] = await database.sql`select status from payment_attempts where id = ${order.attemptId}`;
  expect(seen?.status).toBe("succeeded");
});

test.each([
  { answer: json({}, 502), what: "could not be read" },
  { answer: json({ tx_reference: 9, identifier: "ANOTHER", status: 0 }), what: "is about another payment" },
  { answer: json({ tx_reference: 9, status: 2 }), what: "says that all is still open" },
])("a watch of 72 hours ends with a clear no, never with an answer that $what", async ({ answer }) => {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = ({ path }) => json({ tx_reference: 9, status: path === "/api/v1/pay" ? 0 : 4 });
  await settlePayment(order.attemptId, "worker");
  await settlePayment(order.attemptId, "worker");
  await advanceClock(database.sql, 73 * hour);
  gateway.script.answer = () => answer;
  await settlePayment(order.attemptId, "worker");
  expect(await nextLookS(order.attemptId)).toBeGreaterThan(4.7 * hour);
  expect(await nextLookS(order.attemptId)).toBeLessThanOrEqual(6 * hour);
  await advanceClock(database.sql, 30 * 24 * hour);
  await settlePayment(order.attemptId, "worker");
  expect(await nextLookS(order.attemptId)).toBeNull();
});
