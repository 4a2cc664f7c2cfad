import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { json, type ScriptedAnswer, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
let reference = 3000;

beforeEach(() => {
  reference += 10;
});

const settle = (order: TestOrder) => settlePayment(order.attemptId, "worker");
const paid = () => json({ tx_reference: reference, status: 0, payment_reference: "77" });

async function pendingOrder(): Promise<TestOrder> {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = () => json({ tx_reference: reference, status: 0 });
  await settle(order);
  return order;
}

/** One question is on its way when another one finds the success; only then is the first one answered. */
async function settleLate(order: TestOrder, late: ScriptedAnswer): Promise<void> {
  let isFirst = true;
  gateway.script.answer = async () => {
    if (!isFirst) return paid();
    isFirst = false;
    await settle(order);
    return late;
  };
  await settle(order);
}

const notes = (order: TestOrder) => database.sql`
  select data ->> 'answer' as answer, actor, from_status, to_status from order_events
  where attempt_id = ${order.attemptId} and kind = 'contradiction_seen' order by id`;
async function stateOf(order: TestOrder) {
  const [row] = await database.sql`
    select a.status as attempt, a.disposition, a.tx_reference, a.next_poll_at, o.status as order,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts,
      (select array_agg(outcome order by at) from gateway_calls c where c.attempt_id = a.id) as outcomes
    from payment_attempts a join orders o on o.id = a.order_id where a.id = ${order.attemptId}`;
  return row;
}

describe("an answer that comes when the payment has meanwhile succeeded", () => {
  test.each([
    ["expired", json({ tx_reference: 0, status: 4 }), "expired"],
    ["cancelled", json({ tx_reference: 0, status: 6 }), "cancelled"],
    ["not found", json({ error_code: 403, error_message: "Transaction non trouvée." }), "not_found"],
    ["about another reference", json({ tx_reference: 99, status: 0 }), "contradiction"],
    ["about another identifier", json({ status: 2, identifier: "THEIRS" }), "contradiction"],
  ] as const)("and says %s is noted with its evidence, and changes nothing", async (_name, answer, kind) => {
    const order = await pendingOrder();
    const own = "body" in answer ? { ...answer, body: answer.body.replace(":0,", `:${reference},`) } : answer;
    await settleLate(order, own);
    expect([...(await notes(order))]).toEqual([
      { answer: kind, actor: "worker", from_status: null, to_status: null },
    ]);
    expect(await stateOf(order)).toMatchObject({
      attempt: "succeeded",
      disposition: "applied",
      tx_reference: String(reference),
      next_poll_at: null,
      order: "paid",
      receipts: 1,
      outcomes: ["registered", "paid", kind],
    });
  });

  test("and says the same leaves no note", async () => {
    const order = await pendingOrder();
    await settleLate(order, paid());
    expect(await notes(order)).toHaveLength(0);
    await settleLate(await pendingOrder(), json({ tx_reference: reference, status: 2 }));
    expect(
      await database.sql`select from order_events where data ->> 'answer' = 'pending_another_reference'`,
    ).toHaveLength(0);
  });

  test("twenty times at once is one note for each kind of answer", async () => {
    const order = await pendingOrder();
    let asked = 0;
    gateway.script.answer = async () => {
      const number = ++asked;
      if (number === 1) return paid();
      // Whoever asks looked while it was pending; the success is in before the others are answered.
      await expect.poll(async () => (await stateOf(order))?.attempt).toBe("succeeded");
      return json({ tx_reference: reference, status: number % 2 ? 4 : 6 });
    };
    await Promise.all(Array.from({ length: 20 }, () => settle(order)));
    expect(asked).toBeGreaterThan(4);
    const kinds = (await notes(order)).map(({ answer }) => answer).toSorted();
    expect(kinds).toEqual(["cancelled", "expired"]);
    expect(await stateOf(order)).toMatchObject({ attempt: "succeeded", order: "paid" });
  });
});

test("on the gateway's page, a second success under another reference is noted, and the first one stays", async () => {
  const order = await arrangeOrder(database.sql);
  await database.sql`update payment_attempts set status = 'abandoned' where id = ${order.attemptId}`;
  const [offer] = await database.sql`
    insert into payment_attempts (order_id, number, method, amount_xof, identifier, return_reference, status, next_poll_at)
    select order_id, 2, 'hosted_page', amount_xof, reverse(identifier), 'abcdefghijklmnopqrstuv', 'offered', clock_now()
    from payment_attempts where id = ${order.attemptId} returning id`;
  const offered = { ...order, attemptId: offer?.id };
  const first = reference;
  const paidAs = (txReference: number) =>
    json({ tx_reference: txReference, status: 0, amount: order.totalXof });
  let isFirst = true;
  gateway.script.answer = async () => {
    if (!isFirst) return paidAs(first);
    isFirst = false;
    await settle(offered);
    return paidAs(first + 1);
  };
  await settle(offered);
  expect([...(await notes(offered))]).toMatchObject([{ answer: "paid_another_reference" }]);
  expect(await stateOf(offered)).toMatchObject({ order: "paid", tx_reference: String(first), receipts: 1 });
});

test("a live payment about which another one's answer comes again and again has one note, not thousands", async () => {
  const order = await pendingOrder();
  gateway.script.answer = () => json({ tx_reference: 98, status: 0 });
  for (let n = 0; n < 5; n++) {
    await settle(order);
    await advanceClock(database.sql, 60);
  }
  expect([...(await notes(order))]).toMatchObject([{ answer: "contradiction" }]);
  expect((await stateOf(order))?.outcomes).toHaveLength(6);
  expect(await stateOf(order)).toMatchObject({ attempt: "pending", order: "awaiting_payment" });
});
