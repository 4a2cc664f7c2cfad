import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeShop, type TestShop } from "#db/test-shop.ts";
import { addToCart } from "#lib/cart/add-to-cart.ts";
import { countCartItems, getCart } from "#lib/cart/queries.ts";
import { setCartQuantity } from "#lib/cart/set-cart-quantity.ts";
import { randomToken } from "#lib/random.ts";

const database = useTestDatabase();

async function cartRows(): Promise<number> {
  const [row] = await database.sql`select count(*)::int as n from carts`;
  return row?.n;
}

async function arrange(shop: { onHand?: number } = {}): Promise<{ token: string; shop: TestShop }> {
  return { token: randomToken(), shop: await arrangeShop(database.sql, shop) };
}

test("adding twice adds up, and the cart knows its lines in both languages", async () => {
  const { token, shop } = await arrange();
  expect(await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 2 })).toEqual({
    ok: true,
    value: { token, quantity: 2 },
  });
  expect(await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 })).toEqual({
    ok: true,
    value: { token, quantity: 3 },
  });
  expect(await countCartItems(token)).toBe(3);
  const [line] = (await getCart(token, "en")).lines;
  expect(line).toMatchObject({
    name: "Cloth · 6 yards",
    quantity: 3,
    wanted: 3,
    unitPriceXof: 12_500,
    seenPriceXof: 12_500,
  });
});

test("ten additions at once are all counted", async () => {
  const { token, shop } = await arrange();
  await Promise.all(
    Array.from({ length: 10 }, () =>
      addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 }),
    ),
  );
  expect(await countCartItems(token)).toBe(10);
});

test("what cannot be had is refused, and no cart is made for it", async () => {
  const { token, shop } = await arrange({ onHand: 0 });
  const before = await cartRows();
  expect(await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 })).toEqual({
    ok: false,
    reason: "sold_out",
  });
  expect(await addToCart({ key: randomUUID(), token, variantId: randomUUID(), quantity: 1 })).toEqual({
    ok: false,
    reason: "not_for_sale",
  });
  expect(await cartRows()).toBe(before);
});

test("a line never holds more than there is, nor more than 99", async () => {
  const few = await arrange({ onHand: 2 });
  expect(
    (await addToCart({ key: randomUUID(), token: few.token, variantId: few.shop.variantId, quantity: 2 })).ok,
  ).toBe(true);
  expect(
    await addToCart({ key: randomUUID(), token: few.token, variantId: few.shop.variantId, quantity: 1 }),
  ).toEqual({
    ok: false,
    reason: "not_enough_stock",
  });
  const many = await arrange({ onHand: 500 });
  expect(
    (await addToCart({ key: randomUUID(), token: many.token, variantId: many.shop.variantId, quantity: 99 }))
      .ok,
  ).toBe(true);
  expect(
    await addToCart({ key: randomUUID(), token: many.token, variantId: many.shop.variantId, quantity: 1 }),
  ).toEqual({
    ok: false,
    reason: "line_full",
  });
  expect(await countCartItems(many.token)).toBe(99);
});

test("fewer is always granted, more only as far as there is stock, and none takes the line out", async () => {
  const { token, shop } = await arrange({ onHand: 5 });
  const set = (quantity: number) => setCartQuantity({ token, variantId: shop.variantId, quantity });
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 4 });
  await database.sql`update stock_levels set on_hand = 2 where variant_id = ${shop.variantId}`;
  expect((await set(3)).ok).toBe(true);
  expect(await set(5)).toEqual({ ok: false, reason: "not_enough_stock" });
  expect(await countCartItems(token)).toBe(3);
  expect((await set(0)).ok).toBe(true);
  expect((await getCart(token, "fr")).lines).toEqual([]);
  expect((await set(0)).ok).toBe(true);
});

test("the cart counts what is left, and remembers what was wanted and what it cost", async () => {
  const { token, shop } = await arrange();
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 4 });
  await database.sql`update variants set price_xof = 13000 where id = ${shop.variantId}`;
  // More of the same does not hide that the first ones were seen at another price.
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 });
  await setCartQuantity({ token, variantId: shop.variantId, quantity: 4 });
  const lineAt = async (onHand: number) => {
    await database.sql`update stock_levels set on_hand = ${onHand} where variant_id = ${shop.variantId}`;
    return (await getCart(token, "fr")).lines[0];
  };
  const prices = { unitPriceXof: 13_000, seenPriceXof: 12_500 };
  expect(await lineAt(3)).toMatchObject({ quantity: 3, wanted: 4, ...prices });
  expect(await lineAt(0)).toMatchObject({ quantity: 0, wanted: 4 });
  // Others gave back what they held.
  expect(await lineAt(9)).toMatchObject({ quantity: 4, wanted: 4 });
});

test("a cart has at most 50 lines", async () => {
  const { token } = await arrange();
  const shops = await Promise.all(Array.from({ length: 51 }, () => arrangeShop(database.sql)));
  for (const [index, shop] of shops.entries()) {
    const added = await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 });
    expect(added).toEqual(
      index < 50 ? { ok: true, value: { token, quantity: 1 } } : { ok: false, reason: "cart_full" },
    );
  }
});

test("one token never sees another's cart, and the database does not keep the token", async () => {
  const { token, shop } = await arrange();
  await addToCart({ key: randomUUID(), token, variantId: shop.variantId, quantity: 1 });
  expect((await getCart(randomToken(), "fr")).lines).toEqual([]);
  const rows = await database.sql`select * from carts`;
  expect(JSON.stringify(rows)).not.toContain(token);
});
