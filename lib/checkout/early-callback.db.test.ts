import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();

/** The job of a callback that comes while `pay` is still unanswered finds a send under way and can do nothing. */
async function sendWith(order: TestOrder, meanwhile: () => Promise<void>): Promise<number> {
  gateway.script.answer = async () => {
    await meanwhile();
    return json({ tx_reference: 77, status: 0 });
  };
  await settlePayment(order.attemptId, "worker");
  const [attempt] = await database.sql`
    select a.status, extract(epoch from a.next_poll_at - clock_now())::float8 as "inS",
      extract(epoch from j.run_at - now())::float8 as "jobInS"
    from payment_attempts a join graphile_worker.jobs j on j.key = 'attempt:' || a.id where a.id = ${order.attemptId}`;
  expect(attempt?.status).toBe("pending");
  expect(Math.abs(attempt?.inS - attempt?.jobInS)).toBeLessThan(1);
  return attempt?.inS;
}

test("a callback that came before the answer of pay has the gateway asked as soon as that answer is kept", async () => {
  const order = await arrangeOrder(database.sql);
  const early = async () => {
    const [attempt] =
      await database.sql`select identifier from payment_attempts where id = ${order.attemptId}`;
    const body = Buffer.from(JSON.stringify({ identifier: attempt?.identifier, tx_reference: 77 }));
    await recordCallback(body, readCallback(body, "application/json"));
    await settlePayment(order.attemptId, "callback");
  };
  expect(await sendWith(order, early)).toBeLessThanOrEqual(0);
});

test("without a callback the first question waits its seconds", async () => {
  const order = await arrangeOrder(database.sql);
  expect(await sendWith(order, async () => {})).toBeGreaterThan(3);
});
