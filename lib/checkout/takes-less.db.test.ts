import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop, orderRequest, type TestShop } from "#db/test-shop.ts";
import { addToCart } from "#lib/cart/add-to-cart.ts";
import { getCart } from "#lib/cart/queries.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { addUp } from "#lib/money.ts";

const database = useTestDatabase();

/** A cart of five pieces and of one of another variant. */
async function arrange() {
  const [shop, other] = await Promise.all([arrangeShop(database.sql), arrangeShop(database.sql)]);
  const token = await arrangeCart(database.sql, shop, 5);
  await addToCart({ key: randomUUID(), token, variantId: other.variantId, quantity: 1 });
  return { shop, other, token };
}

async function leave(shop: TestShop, onHand: number): Promise<void> {
  await database.sql`update stock_levels set on_hand = ${onHand} where variant_id = ${shop.variantId}`;
}

/** What the checkout's page shows and sends with its button. */
async function requestSeen(shop: TestShop, token: string) {
  const { lines } = await getCart(token, "fr");
  const takesLess = lines.some(({ quantity, wanted }) => quantity < wanted);
  return {
    ...orderRequest(shop, token),
    seenTotalXof: addUp(lines, shop.feeXof).totalXof,
    ...(takesLess && { takesLess }),
  };
}

async function boughtOf(token: string) {
  return await database.sql`
    select l.variant_id, l.quantity, r.quantity as held from orders o join order_lines l on l.order_id = o.id
    join reservations r on r.order_id = o.id and r.variant_id = l.variant_id where o.token = ${token} order by l.position`;
}

test("what is left is ordered at the total that was shown, and the line of which nothing is left is not", async () => {
  const { shop, other, token } = await arrange();
  await leave(shop, 2);
  await leave(other, 0);
  const request = await requestSeen(shop, token);
  expect(request).toMatchObject({ seenTotalXof: 2 * shop.priceXof + shop.feeXof, takesLess: true });
  const placed = await placeOrder(request);
  if (!placed.ok) throw new Error(placed.reason);
  expect(await boughtOf(placed.value.token)).toEqual([{ variant_id: shop.variantId, quantity: 2, held: 2 }]);
  expect((await getCart(token, "fr")).lines).toEqual([]);
});

test("who was not told that less is left is refused, whatever total they send", async () => {
  const { shop, token } = await arrange();
  const before = await requestSeen(shop, token);
  await leave(shop, 2);
  expect(await placeOrder(before)).toEqual({ ok: false, reason: "out_of_stock" });
  const { takesLess: _, ...untold } = { takesLess: true, ...(await requestSeen(shop, token)) };
  expect(await placeOrder(untold)).toEqual({ ok: false, reason: "out_of_stock" });
  expect((await placeOrder(await requestSeen(shop, token))).ok).toBe(true);
});

test("still less, or more again, than was shown is refused: the total is another", async () => {
  const { shop, other, token } = await arrange();
  await leave(shop, 3);
  const seen = await requestSeen(shop, token);
  for (const onHand of [2, 4, 10]) {
    await leave(shop, onHand);
    expect(await placeOrder(seen)).toEqual({ ok: false, reason: "price_changed" });
  }
  await leave(shop, 0);
  await leave(other, 0);
  expect(await placeOrder(seen)).toEqual({ ok: false, reason: "cart_empty" });
});

test("a product taken off the shelf counts as one of which nothing is left", async () => {
  const { shop, other, token } = await arrange();
  await database.sql`update variants set is_published = false where id = ${shop.variantId}`;
  const placed = await placeOrder(await requestSeen(shop, token));
  if (!placed.ok) throw new Error(placed.reason);
  expect(await boughtOf(placed.value.token)).toEqual([{ variant_id: other.variantId, quantity: 1, held: 1 }]);
});

test("twenty carts that take what is left of three pieces: never more is sold than there is", async () => {
  const shop = await arrangeShop(database.sql, { onHand: 3 });
  const requests = await Promise.all(
    Array.from({ length: 20 }, async () => requestSeen(shop, await arrangeCart(database.sql, shop, 5))),
  );
  const results = await Promise.all(requests.map((request) => placeOrder(request)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const [stock] =
    await database.sql`select on_hand, reserved from stock_levels where variant_id = ${shop.variantId}`;
  expect(stock).toEqual({ on_hand: 3, reserved: 3 });
});

test("a double click on what is left is one order", async () => {
  const { shop, token } = await arrange();
  await leave(shop, 1);
  const request = await requestSeen(shop, token);
  const results = await Promise.all(Array.from({ length: 4 }, () => placeOrder(request)));
  const tokens = results.map((result) => (result.ok ? result.value.token : result.reason));
  expect(new Set(tokens).size).toBe(1);
  expect(results[0]?.ok).toBe(true);
});
