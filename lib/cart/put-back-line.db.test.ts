import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { addToCart } from "#lib/cart/add-to-cart.ts";
import { putBackMinutes } from "#lib/cart/cart.ts";
import { putBackLine } from "#lib/cart/put-back-line.ts";
import { countCartItems, getCart } from "#lib/cart/queries.ts";
import { setCartQuantity } from "#lib/cart/set-cart-quantity.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { randomToken } from "#lib/random.ts";

const database = useTestDatabase();

/** A cart whose only line, of four pieces, was just taken out. */
async function arrangeRemoval() {
  const shop = await arrangeShop(database.sql);
  const token = randomToken();
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 4 });
  await setCartQuantity({ token, variantId: shop.variantId, quantity: 0 });
  return { shop, token };
}

test("a line that was taken out is told, and put back where it was with its quantity and the price once seen", async () => {
  const { shop, token } = await arrangeRemoval();
  const other = await arrangeShop(database.sql);
  await addToCart({ key: randomUUID(), token, variantId: other.variantId, quantity: 1 });
  expect((await getCart(token, "fr")).removed).toMatchObject({ name: "Pagne · 6 yards", quantity: 4 });
  await database.sql`update variants set price_xof = 13000 where id = ${shop.variantId}`;
  expect(await putBackLine(token, "en")).toEqual({
    ok: true,
    value: { name: "Cloth · 6 yards", quantity: 4, isWhole: true },
  });
  const { lines } = await getCart(token, "fr");
  expect(lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
    [shop.variantId, 4],
    [other.variantId, 1],
  ]);
  const [line] =
    await database.sql`select seen_price_xof from cart_lines where variant_id = ${shop.variantId}`;
  expect(line?.seen_price_xof).toBe(12_500);
  expect((await getCart(token, "fr")).removed).toBeUndefined();
});

test("pressing the button ten times at once puts back once", async () => {
  const { token } = await arrangeRemoval();
  const answers = await Promise.all(Array.from({ length: 10 }, () => putBackLine(token, "fr")));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await countCartItems(token)).toBe(4);
});

test("only what is left is put back; nothing of what is sold out or no longer sold", async () => {
  const { shop, token } = await arrangeRemoval();
  await database.sql`update stock_levels set on_hand = 0 where variant_id = ${shop.variantId}`;
  expect(await putBackLine(token, "fr")).toEqual({ ok: false, reason: "sold_out" });
  await database.sql`update stock_levels set on_hand = 3 where variant_id = ${shop.variantId}`;
  await database.sql`update variants set is_published = false where id = ${shop.variantId}`;
  expect(await putBackLine(token, "fr")).toEqual({ ok: false, reason: "sold_out" });
  await database.sql`update variants set is_published = true where id = ${shop.variantId}`;
  expect(await putBackLine(token, "fr")).toMatchObject({ ok: true, value: { quantity: 3, isWhole: false } });
});

test("of what was added anew meanwhile the larger quantity stays, and the offer is gone", async () => {
  const { shop, token } = await arrangeRemoval();
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 6 });
  expect((await getCart(token, "fr")).removed).toBeUndefined();
  expect((await putBackLine(token, "fr")).ok).toBe(true);
  expect(await countCartItems(token)).toBe(6);
});

test("the last removal is the one that is offered, for half an hour and until an order is made", async () => {
  const { token } = await arrangeRemoval();
  const second = await arrangeShop(database.sql);
  await addToCart({ key: randomUUID(), token, variantId: second.variantId, quantity: 2 });
  await setCartQuantity({ token, variantId: second.variantId, quantity: 0 });
  expect((await getCart(token, "fr")).removed?.quantity).toBe(2);
  await advanceClock(database.sql, putBackMinutes * 60 + 1);
  expect((await getCart(token, "fr")).removed).toBeUndefined();
  expect(await putBackLine(token, "fr")).toEqual({ ok: false, reason: "nothing_removed" });

  const bought = await arrangeShop(database.sql);
  const buyer = await arrangeCart(database.sql, bought);
  await addToCart({ key: randomUUID(), token: buyer, variantId: second.variantId, quantity: 1 });
  await setCartQuantity({ token: buyer, variantId: second.variantId, quantity: 0 });
  expect((await getCart(buyer, "fr")).removed).toBeDefined();
  expect((await placeOrder(orderRequest(bought, buyer))).ok).toBe(true);
  expect((await getCart(buyer, "fr")).removed).toBeUndefined();
});

test("a cart that has been filled up since stays as it is; another's removal is never put back", async () => {
  const { token } = await arrangeRemoval();
  await database.sql`
    with made as (
      insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
      select (select product_id from variants limit 1), 'full-' || n, 'x', 'x', 100, 100 + n from generate_series(1, 50) n
      returning id
    )
    insert into cart_lines (cart_id, variant_id, quantity)
    select r.cart_id, made.id, 1 from removed_lines r, made where r.removed_at = (select max(removed_at) from removed_lines)`;
  expect(await putBackLine(token, "fr")).toEqual({ ok: false, reason: "cart_full" });
  expect(await putBackLine(randomToken(), "fr")).toEqual({ ok: false, reason: "nothing_removed" });
});
