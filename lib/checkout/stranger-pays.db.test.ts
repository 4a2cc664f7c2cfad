import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();

test.each([
  { amount: 1, reason: "underpaid" },
  { amount: undefined, reason: "amount_unproven" },
])(
  "a stranger cancels a prompt and pays $amount F under its name: seen, and never believed ($reason)",
  async ({ amount, reason }) => {
    const order = await arrangeOrder(database.sql);
    const ours = { tx_reference: 501, identifier: order.identifier };
    gateway.script.answer = ({ path }) =>
      json(path === "/api/v1/pay" ? { ...ours, status: 0 } : { ...ours, status: 6 });
    await settlePayment(order.attemptId, "worker");
    await settlePayment(order.attemptId, "worker");
    // Our reference stays cancelled for ever; the newest payment under our identifier is theirs.
    gateway.script.answer = ({ path }) =>
      json(
        path === "/api/v2/status"
          ? { tx_reference: 777, identifier: order.identifier, status: 0, amount }
          : { ...ours, status: 6 },
      );
    await settlePayment(order.attemptId, "worker");
    const [seen] = await database.sql`
    select a.status as attempt, a.disposition, o.status as order, c.reason, c.tx_reference as reference
    from payment_attempts a join orders o on o.id = a.order_id left join review_cases c on c.order_id = o.id
    where a.id = ${order.attemptId}`;
    expect(seen).toEqual({
      attempt: "succeeded",
      disposition: "review",
      order: "awaiting_payment",
      reason,
      reference: "777",
    });
  },
);

test("a prompt that has just ended has the gateway asked by our identifier at once", async () => {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = ({ path }) => json({ tx_reference: 601, status: path === "/api/v1/pay" ? 0 : 6 });
  await settlePayment(order.attemptId, "worker");
  await settlePayment(order.attemptId, "worker");
  const [seen] = await database.sql`
    select status, next_poll_at <= clock_now() as "isDue" from payment_attempts where id = ${order.attemptId}`;
  expect(seen).toEqual({ status: "cancelled", isDue: true });
});
