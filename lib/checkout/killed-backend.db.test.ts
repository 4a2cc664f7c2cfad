import postgres from "postgres";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();

/** Holds the stock row, so that the shop's statement stands in its middle; then terminates the backend that runs it. */
async function killInTheMiddle(variantId: string, work: () => Promise<unknown>): Promise<void> {
  const holder = postgres(database.url, { max: 1, onnotice: () => {} });
  let running: Promise<unknown> = Promise.resolve();
  await holder.begin(async (hold) => {
    await hold`select from stock_levels where variant_id = ${variantId} for update`;
    running = work().catch((error: unknown) => error);
    await expect
      .poll(
        async () =>
          (
            await database.sql`
        select pg_terminate_backend(pid) as is_killed from pg_stat_activity
        where datname = current_database() and application_name = 'asigame' and wait_event_type = 'Lock'`
          ).length,
        { timeout: 5_000 },
      )
      .toBe(1);
    expect(await running).toBeInstanceOf(Error);
  });
  await holder.end();
}

test("a backend killed while an order is being placed leaves nothing, and the second try places it once", async () => {
  const shop = await arrangeShop(database.sql);
  const request = orderRequest(shop, await arrangeCart(database.sql, shop));
  await killInTheMiddle(shop.variantId, () => placeOrder(request));
  const [left] = await database.sql`
    select (select count(*)::int from orders) as orders, (select count(*)::int from payment_attempts) as attempts,
      (select count(*)::int from order_events) as events, (select count(*)::int from graphile_worker.jobs) as jobs,
      (select reserved from stock_levels where variant_id = ${shop.variantId}) as reserved`;
  expect(left).toEqual({ orders: 0, attempts: 0, events: 0, jobs: 0, reserved: 0 });
  expect((await placeOrder(request)).ok).toBe(true);
});

test("a backend killed while money is being applied leaves the order unpaid and whole, and the next look applies it", async () => {
  const order = await arrangeOrder(database.sql);
  gateway.script.answer = ({ path }) =>
    json(
      path === "/api/v1/pay"
        ? { tx_reference: 1, status: 0 }
        : { tx_reference: 1, status: 0, amount: order.totalXof },
    );
  await settlePayment(order.attemptId, "worker");
  await killInTheMiddle(order.shop.variantId, () => settlePayment(order.attemptId, "worker"));
  const look = async () =>
    (
      await database.sql`
    select o.status as order, a.status as attempt, r.status as reservation, s.on_hand, s.reserved,
      (select count(*)::int from receipts where order_id = o.id) as receipts
    from orders o join payment_attempts a on a.order_id = o.id join reservations r on r.order_id = o.id
    join stock_levels s on s.variant_id = r.variant_id where o.id = ${order.orderId}`
    )[0];
  expect(await look()).toEqual({
    order: "awaiting_payment",
    attempt: "pending",
    reservation: "held",
    on_hand: 10,
    reserved: 1,
    receipts: 0,
  });
  await settlePayment(order.attemptId, "worker");
  expect(await look()).toEqual({
    order: "paid",
    attempt: "succeeded",
    reservation: "committed",
    on_hand: 9,
    reserved: 0,
    receipts: 1,
  });
});
