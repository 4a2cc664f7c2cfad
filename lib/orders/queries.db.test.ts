import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { findOrderByToken, findOrderVersion } from "#lib/orders/queries.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";

const database = useTestDatabase();

test("an order's page has its lines, its place and its payment, in the shopper's language", async () => {
  const order = await arrangeOrder(database.sql);
  const [fr, en] = [await findOrderByToken(order.token, "fr"), await findOrderByToken(order.token, "en")];
  expect(fr).toMatchObject({
    status: "awaiting_payment",
    totalXof: order.totalXof,
    receiptNumber: null,
    paidAt: null,
    attempt: { number: 1, status: "created", network: "TMONEY", reference: null },
    hasLeftPage: false,
    review: null,
  });
  expect(fr?.lines).toEqual([{ name: "Pagne · 6 yards", image: null, unitPriceXof: 12_500, quantity: 1 }]);
  expect(en?.lines[0]?.name).toBe("Cloth · 6 yards");
  expect(fr?.secondsLeft).toBeGreaterThan(14 * 60);
});

test("an order that is paid tells when, and its receipt", async () => {
  const order = await arrangeOrder(database.sql);
  const { sql } = database;
  await sql`update orders set status = 'paid', paid_attempt_id = ${order.attemptId}, paid_at = clock_now() where id = ${order.orderId}`;
  await sql`insert into receipts (order_id, amount_xof) values (${order.orderId}, ${order.totalXof})`;
  const screen = await findOrderByToken(order.token, "fr");
  expect(screen?.paidAt).toBeInstanceOf(Date);
  expect(screen?.fulfilledAt).toEqual({});
  for (const step of ["preparing", "shipped"] as const) await fulfilOrder(order.orderId, step, "system");
  const onItsWay = await findOrderByToken(order.token, "fr");
  expect(onItsWay?.fulfilledAt).toEqual({ preparing: expect.any(Date), shipped: expect.any(Date) });
  expect(screen?.receiptNumber).toBeGreaterThan(0);
});

test("the version grows with each change, so that an open page knows that it is old", async () => {
  const order = await arrangeOrder(database.sql);
  const before = await findOrderVersion(order.token);
  expect(before).toMatchObject({ orderId: order.orderId, isAwaiting: true });
  await database.sql`update payment_attempts set status = 'abandoned', next_poll_at = null where id = ${order.attemptId}`;
  expect((await cancelOrder({ token: order.token }, "shopper")).ok).toBe(true);
  const after = await findOrderVersion(order.token);
  expect(after?.isAwaiting).toBe(false);
  expect(after?.version).toBeGreaterThan(before?.version ?? 0);
});

test.each(["", "short", "A".repeat(27), `${"A".repeat(26)}'`, "A".repeat(28), "\0".repeat(27)])(
  "the token %j opens nothing",
  async (token) => {
    expect(await findOrderByToken(token, "fr")).toBeUndefined();
    expect(await findOrderVersion(token)).toBeUndefined();
  },
);
