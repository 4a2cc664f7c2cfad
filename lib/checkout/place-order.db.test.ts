import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";

const database = useTestDatabase();

async function tokenOf(placed: Awaited<ReturnType<typeof placeOrder>>): Promise<string> {
  if (!placed.ok) throw new Error(`refused: ${placed.reason}`);
  return placed.value.token;
}

async function stockOf(variantId: string) {
  const [row] =
    await database.sql`select on_hand, reserved from stock_levels where variant_id = ${variantId}`;
  return row;
}

async function countOrders(): Promise<number> {
  const [row] = await database.sql`select count(*)::int as n from orders`;
  return row?.n;
}

test("an order, its held stock, its attempt, its events and its job are made together", async () => {
  const shop = await arrangeShop(database.sql);
  const token = await tokenOf(
    await placeOrder(orderRequest(shop, await arrangeCart(database.sql, shop, 2), 2)),
  );
  const [order] = await database.sql`select * from orders where token = ${token}`;
  expect(order).toMatchObject({
    status: "awaiting_payment",
    subtotal_xof: 25000,
    delivery_xof: 1000,
    total_xof: 26000,
  });
  expect(await stockOf(shop.variantId)).toEqual({ on_hand: 10, reserved: 2 });
  const [attempt] = await database.sql`select * from payment_attempts where order_id = ${order?.id}`;
  expect(attempt).toMatchObject({ status: "created", amount_xof: 26000, number: 1, method: "prompt" });
  const events = await database.sql`select kind from order_events where order_id = ${order?.id} order by id`;
  expect(events.map((event) => event.kind)).toEqual(["order_placed", "attempt_created"]);
  // A volatile function in a CTE that nothing reads would never have run.
  const jobs =
    await database.sql`select task_identifier from graphile_worker.jobs where key = ${`attempt:${attempt?.id}`}`;
  expect(jobs.map((job) => job.task_identifier)).toEqual(["settle_attempt"]);
});

test("ten parallel clicks on one form make one order and one attempt", async () => {
  const shop = await arrangeShop(database.sql);
  const request = orderRequest(shop, await arrangeCart(database.sql, shop));
  const before = await countOrders();
  const tokens = await Promise.all(
    Array.from({ length: 10 }, async () => tokenOf(await placeOrder(request))),
  );
  expect(new Set(tokens).size).toBe(1);
  expect(await countOrders()).toBe(before + 1);
  expect(await stockOf(shop.variantId)).toEqual({ on_hand: 10, reserved: 1 });
});

test("the double click on the very last unit is still one order, not a refusal", async () => {
  const shop = await arrangeShop(database.sql, { onHand: 1 });
  const request = orderRequest(shop, await arrangeCart(database.sql, shop));
  const tokens = await Promise.all(Array.from({ length: 4 }, async () => tokenOf(await placeOrder(request))));
  expect(new Set(tokens).size).toBe(1);
});

test("two shoppers and one last unit: one wins, the other is told", async () => {
  const shop = await arrangeShop(database.sql, { onHand: 1 });
  const requests = await Promise.all(
    [1, 2].map(async () => orderRequest(shop, await arrangeCart(database.sql, shop))),
  );
  const results = await Promise.all(requests.map((request) => placeOrder(request)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok)).toEqual([{ ok: false, reason: "out_of_stock" }]);
  expect(await stockOf(shop.variantId)).toEqual({ on_hand: 1, reserved: 1 });
});

test("the same key with another address is refused, not silently answered", async () => {
  const shop = await arrangeShop(database.sql);
  const request = orderRequest(shop, await arrangeCart(database.sql, shop));
  await tokenOf(await placeOrder(request));
  expect(await placeOrder({ ...request, landmark: "ailleurs" })).toEqual({ ok: false, reason: "key_reused" });
});

describe("a refusal changes nothing", () => {
  test.each([
    ["price_changed", { seenTotalXof: 1 }],
    ["delivery_place_closed", { deliveryPlaceId: randomUUID() }],
    ["cart_empty", { cartToken: "unknown" }],
  ] as const)("%s", async (reason, change) => {
    const shop = await arrangeShop(database.sql);
    const request = orderRequest(shop, await arrangeCart(database.sql, shop));
    const before = await countOrders();
    expect(await placeOrder({ ...request, ...change })).toEqual({ ok: false, reason });
    expect(await countOrders()).toBe(before);
    expect(await stockOf(shop.variantId)).toEqual({ on_hand: 10, reserved: 0 });
  });

  test("out of stock", async () => {
    const shop = await arrangeShop(database.sql, { onHand: 1 });
    const request = orderRequest(shop, await arrangeCart(database.sql, shop, 2), 2);
    expect(await placeOrder(request)).toEqual({ ok: false, reason: "out_of_stock" });
    expect(await stockOf(shop.variantId)).toEqual({ on_hand: 1, reserved: 0 });
  });

  test("a product taken off the shelf is not sold from a cart", async () => {
    const shop = await arrangeShop(database.sql);
    const request = orderRequest(shop, await arrangeCart(database.sql, shop));
    await database.sql`update variants set is_published = false where id = ${shop.variantId}`;
    expect(await placeOrder(request)).toEqual({ ok: false, reason: "out_of_stock" });
  });

  test("totals outside the merchant's bounds", async () => {
    const cheap = await arrangeShop(database.sql, { priceXof: 50 });
    await database.sql`update delivery_places set fee_xof = 0 where id = ${cheap.placeId}`;
    const small = { ...orderRequest(cheap, await arrangeCart(database.sql, cheap)), seenTotalXof: 50 };
    expect(await placeOrder(small)).toEqual({ ok: false, reason: "total_too_small" });
    const dear = await arrangeShop(database.sql, { priceXof: 9_000_000 });
    expect(await placeOrder(orderRequest(dear, await arrangeCart(database.sql, dear)))).toEqual({
      ok: false,
      reason: "total_too_large",
    });
  });

  test("a fourth unpaid order of one phone", async () => {
    const { sql } = database;
    const shop = await arrangeShop(sql);
    const { phone } = orderRequest(shop, "");
    for (let n = 0; n < 3; n++) {
      await tokenOf(await placeOrder({ ...orderRequest(shop, await arrangeCart(sql, shop)), phone }));
      await sql`update payment_attempts set status = 'abandoned', ended_at = clock_now() where phone = ${phone} and status = 'created'`;
      await advanceClock(sql, 61);
    }
    expect(await placeOrder({ ...orderRequest(shop, await arrangeCart(sql, shop)), phone })).toEqual({
      ok: false,
      reason: "too_many_open_orders",
    });
  });

  test("a network that the merchant has paused", async () => {
    const { sql } = database;
    const shop = await arrangeShop(sql);
    const request = orderRequest(shop, await arrangeCart(sql, shop));
    await sql`update shop_settings set tmoney_is_paused = true`;
    expect(await placeOrder(request)).toEqual({ ok: false, reason: "network_paused" });
    await sql`update shop_settings set tmoney_is_paused = false`;
    expect((await placeOrder(request)).ok).toBe(true);
  });

  test("a second prompt to a phone that has one open", async () => {
    const { sql } = database;
    const shop = await arrangeShop(sql);
    const first = orderRequest(shop, await arrangeCart(sql, shop));
    await tokenOf(await placeOrder(first));
    const second = { ...orderRequest(shop, await arrangeCart(sql, shop)), phone: first.phone };
    const before = await countOrders();
    expect(await placeOrder(second)).toEqual({ ok: false, reason: "phone_busy" });
    await sql`update payment_attempts set status = 'abandoned', ended_at = clock_now() where phone = ${first.phone}`;
    expect(await placeOrder(second)).toEqual({ ok: false, reason: "phone_limited" });
    expect(await countOrders()).toBe(before);
    await advanceClock(sql, 61);
    expect((await placeOrder(second)).ok).toBe(true);
  });
});

test("forty shoppers on two hot variants: no deadlock, no unit sold twice", async () => {
  const [one, two] = [
    await arrangeShop(database.sql, { onHand: 15 }),
    await arrangeShop(database.sql, { onHand: 15 }),
  ];
  const requests = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const [first, second] = n % 2 ? [one, two] : [two, one];
      const cart = await arrangeCart(database.sql, first);
      await database.sql`
        insert into cart_lines (cart_id, variant_id, quantity)
        select id, ${second.variantId}, 1 from carts where token_hash = sha256(convert_to(${cart}, 'utf8'))`;
      return { ...orderRequest(one, cart), seenTotalXof: 2 * one.priceXof + one.feeXof };
    }),
  );
  const results = await Promise.all(requests.map((request) => placeOrder(request)));
  expect(
    results.every((result) => result.ok || ["out_of_stock", "price_changed"].includes(result.reason)),
  ).toBe(true);
  for (const shop of [one, two]) {
    const [sold] =
      await database.sql`select coalesce(sum(quantity), 0)::int as n from reservations where variant_id = ${shop.variantId}`;
    expect((await stockOf(shop.variantId))?.reserved).toBe(sold?.n);
    expect(sold?.n).toBe(15);
  }
});

test("one cart sent from two tabs at once, each with a key of its own, is one order", async () => {
  const { sql } = database;
  for (let round = 0; round < 15; round++) {
    const shop = await arrangeShop(sql);
    const cartToken = await arrangeCart(sql, shop);
    const request = orderRequest(shop, cartToken);
    const results = await Promise.all(
      Array.from({ length: 4 }, () => placeOrder({ ...request, idempotencyKey: randomUUID() })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.reason).toBe("cart_empty");
  }
});
