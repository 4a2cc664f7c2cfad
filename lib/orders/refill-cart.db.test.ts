import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop } from "#db/test-shop.ts";
import { getCart } from "#lib/cart/queries.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { listMissing } from "#lib/orders/queries.ts";
import { refillCart } from "#lib/orders/refill-cart.ts";

const database = useTestDatabase();
const newCart = () => randomBytes(20).toString("base64url");

test("an order fills a new cart, at today's price; pressed twice at once, it is filled once", async () => {
  const order = await arrangeOrder(database.sql);
  await database.sql`update variants set price_xof = 9000 where id = ${order.shop.variantId}`;
  const cart = newCart();
  const presses = await Promise.all([refillCart(order.token, cart), refillCart(order.token, cart)]);
  for (const press of presses) expect(press).toEqual({ ok: true, value: "whole" });
  const { lines } = await getCart(cart, "fr");
  expect(lines).toMatchObject([{ variantId: order.shop.variantId, quantity: 1, unitPriceXof: 9_000 }]);
  expect(await listMissing(order.token, "fr")).toEqual([]);
});

test("what the cart held besides stays, and of the same thing the larger quantity", async () => {
  const order = await arrangeOrder(database.sql);
  const other = await arrangeShop(database.sql);
  const cart = await arrangeCart(database.sql, other, 2);
  await refillCart(order.token, cart);
  await database.sql`update cart_lines set quantity = 3 where variant_id = ${order.shop.variantId}`;
  expect(await refillCart(order.token, cart)).toEqual({ ok: true, value: "whole" });
  const { lines } = await getCart(cart, "fr");
  expect(lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
    [other.variantId, 2],
    [order.shop.variantId, 3],
  ]);
});

test.each([
  [
    "sold out",
    (id: string) => database.sql`update stock_levels set on_hand = reserved where variant_id = ${id}`,
  ],
  ["no longer sold", (id: string) => database.sql`update variants set is_published = false where id = ${id}`],
  [
    "of a product that is no longer shown",
    (id: string) =>
      database.sql`update products set is_published = false where id = (select product_id from variants where id = ${id})`,
  ],
])("what is %s is left out and told by name", async (_, takeAway) => {
  const order = await arrangeOrder(database.sql);
  await takeAway(order.shop.variantId);
  const cart = newCart();
  expect(await refillCart(order.token, cart)).toEqual({ ok: true, value: "none" });
  expect((await getCart(cart, "fr")).lines).toEqual([]);
  expect(await listMissing(order.token, "en")).toEqual([{ name: "Cloth · 6 yards", left: 0 }]);
});

test("of what is short, as many as there are come in, and it is told how many", async () => {
  const shop = await arrangeShop(database.sql);
  const order = await arrangeOrder(database.sql);
  await database.sql`
    insert into order_lines (order_id, position, variant_id, sku, name_fr, name_en, unit_price_xof, quantity)
    values (${order.orderId}, 9, ${shop.variantId}, 'more', 'Autre', 'Other', 100, 25)`;
  const cart = newCart();
  expect(await refillCart(order.token, cart)).toEqual({ ok: true, value: "part" });
  expect((await getCart(cart, "fr")).lines.map(({ quantity }) => quantity).sort()).toEqual([1, 10]);
  expect(await listMissing(order.token, "fr")).toEqual([{ name: "Autre", left: 10 }]);
});

test("a cart that is full takes no new line, and keeps what it has", async () => {
  const order = await arrangeOrder(database.sql);
  const shop = await arrangeShop(database.sql);
  const cart = await arrangeCart(database.sql, shop);
  await database.sql`
    insert into cart_lines (cart_id, variant_id, quantity)
    select l.cart_id, v.id, 1 from cart_lines l cross join lateral (
      select id from variants where id not in (${shop.variantId}, ${order.shop.variantId}) limit 49) v
    where l.variant_id = ${shop.variantId}`;
  expect(await refillCart(order.token, cart)).toEqual({ ok: true, value: "none" });
  expect((await getCart(cart, "fr")).lines).toHaveLength(50);
});

test("a token of no order fills nothing and makes no cart", async () => {
  const [before] = await database.sql`select count(*)::int as carts from carts`;
  for (const token of [newCart(), "", "' or 1=1 --"])
    expect(await refillCart(token, newCart())).toEqual({ ok: false, reason: "no_such_order" });
  expect((await database.sql`select count(*)::int as carts from carts`)[0]).toEqual(before);
});
