import { runOnce } from "graphile-worker";
import { beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/paygate/callback/[secret]/route.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { locales } from "#lib/i18n/locale.ts";
import { messages } from "#lib/i18n/messages.ts";
import { sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { graphileLogger } from "#worker/logger.ts";
import { tasks } from "#worker/tasks.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const secret = "a-secret-path-of-the-tests";

beforeEach(() => {
  process.env.PAYGATE_CALLBACK_SECRET = secret;
  gateway.seen.length = 0;
});

/** Three workers, each taking whatever job is due until there is none. */
async function work(): Promise<void> {
  const worker = { connectionString: database.url, taskList: tasks, concurrency: 4, logger: graphileLogger };
  await Promise.all([1, 2, 3].map(() => runOnce(worker)));
}

function postCallback(fields: Record<string, unknown>): Promise<Response> {
  const request = new Request("http://shop.example/api/paygate/callback/x", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fields),
  });
  return POST(request, { params: Promise.resolve({ secret }) });
}

async function booksOf({ orderId, shop }: TestOrder) {
  const [row] = await database.sql`
    select o.status, s.on_hand, s.reserved,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts,
      (select count(*)::int from order_events e where e.order_id = o.id and e.to_status = 'paid') as times_paid,
      (select count(*)::int from stock_movements m where m.order_id = o.id and m.reason = 'sale') as sales,
      (select array_agg(a.disposition::text order by a.disposition) from payment_attempts a where a.order_id = o.id) as dispositions,
      (select array_agg(c.reason::text) from review_cases c where c.order_id = o.id) as cases
    from orders o join stock_levels s on s.variant_id = ${shop.variantId} where o.id = ${orderId}`;
  return row;
}

test("a hundred copies of one callback, while three workers take the jobs: one application, one receipt", async () => {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = ({ path }) =>
    path === "/api/v1/pay"
      ? json({ tx_reference: 4001, status: 0 })
      : json({ tx_reference: 4001, identifier: order.identifier, status: 0, amount: order.totalXof });
  await settlePayment(order.attemptId, "worker");
  const callback = { tx_reference: 4001, identifier: order.identifier, amount: order.totalXof };
  const [answers] = await Promise.all([
    Promise.all(Array.from({ length: 100 }, () => postCallback(callback))),
    work(),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await work();
  expect(await booksOf(order)).toEqual({
    status: "paid",
    on_hand: 9,
    reserved: 0,
    receipts: 1,
    times_paid: 1,
    sales: 1,
    dispositions: ["applied"],
    cases: null,
  });
  const [inbox] =
    await database.sql`select copies from gateway_callbacks where attempt_id = ${order.attemptId}`;
  expect(inbox?.copies).toBe(100);
});

test("a checkout sent fifty times at once, while three workers take the jobs: one order, one prompt", async () => {
  const { sql } = database;
  const shop = await arrangeShop(sql);
  const request = orderRequest(shop, await arrangeCart(sql, shop));
  gateway.script.answer = () => json({ tx_reference: 4002, status: 0 });
  const [placed] = await Promise.all([
    Promise.all(Array.from({ length: 50 }, () => placeOrder(request))),
    work(),
  ]);
  await work();
  expect(new Set(placed.map((one) => (one.ok ? one.value.token : one.reason))).size).toBe(1);
  expect(await sql`select from orders where customer_phone = ${request.phone}`).toHaveLength(1);
  const prompts = gateway.seen.filter(
    ({ path, body }) => path === "/api/v1/pay" && body.phone_number === request.phone,
  );
  expect(prompts).toHaveLength(1);
});

test("two payments of one order are both made: one pays it, the other is owed back, and its page says so", async () => {
  const { sql } = database;
  const order = await arrangeOrder(sql);
  const [first] = await sql`select phone from payment_attempts where id = ${order.attemptId}`;
  let code = 2;
  let reference = 4003;
  const references = new Map<unknown, number>();
  gateway.script.answer = ({ path, body }) => {
    if (path === "/api/v1/pay") {
      references.set(body.identifier, reference);
      return json({ tx_reference: reference++, status: 0 });
    }
    const named = Number(body.tx_reference ?? references.get(body.identifier));
    return json({ tx_reference: named, status: code, payment_reference: `OP${named}` });
  };
  await settlePayment(order.attemptId, "worker");
  code = 4;
  await settlePayment(order.attemptId, "worker");
  await advanceClock(sql, 61);
  const wish = { token: order.token, phone: first?.phone, network: "TMONEY" as const, seenNumber: 1 };
  expect((await startAttempt(wish)).ok).toBe(true);
  const [second] =
    await sql`select id from payment_attempts where order_id = ${order.orderId} and number = 2`;
  await settlePayment(second?.id, "worker");

  // Both were approved on the phone after all; a dozen looks at each find it at once.
  code = 0;
  const attempts = Array.from({ length: 12 }, () => [order.attemptId, second?.id as string]).flat();
  await Promise.all(attempts.map((id) => settlePayment(id, "callback")));
  expect(await booksOf(order)).toEqual({
    status: "paid",
    on_hand: 9,
    reserved: 0,
    receipts: 1,
    times_paid: 1,
    sales: 1,
    dispositions: ["applied", "review"],
    cases: ["double_payment"],
  });

  const owed = { fr: /vous doit ce remboursement/, en: /owes you this refund/ };
  for (const locale of locales) {
    const screen = await findOrderByToken(order.token, locale);
    expect(screen && sceneOf(screen)).toBe("paid");
    expect(screen?.review).toEqual({ reason: "double_payment", amountXof: order.totalXof });
    const { payments } = messages[locale] as { payments: { review: Record<string, string> } };
    expect(payments.review.double_payment).toMatch(owed[locale]);
  }
});
