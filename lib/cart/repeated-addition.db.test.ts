import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeShop } from "#db/test-shop.ts";
import { type Addition, addToCart } from "#lib/cart/add-to-cart.ts";
import { deleteOldAdditions } from "#lib/cart/delete-old-additions.ts";
import { countCartItems } from "#lib/cart/queries.ts";
import { randomToken } from "#lib/random.ts";

process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
const database = useTestDatabase();

async function arrange(onHand = 20): Promise<Addition> {
  const { variantId } = await arrangeShop(database.sql, { onHand });
  return { key: randomUUID(), token: randomToken(), variantId, quantity: 2 };
}

async function add(addition: Addition) {
  const added = await addToCart(addition);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

test("one press that is sent twice adds once, one after the other and at once", async () => {
  const addition = await arrange();
  const first = await add(addition);
  expect(await add(addition)).toEqual(first);
  await Promise.all(Array.from({ length: 8 }, () => add(addition)));
  expect(await countCartItems(first.token)).toBe(2);
});

test("a first addition, repeated without the cookie that was lost, gets the same cart", async () => {
  const addition = { ...(await arrange()), token: undefined };
  const answers = await Promise.all([add(addition), add(addition), add(addition)]);
  expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
  expect(await countCartItems(answers[0]?.token ?? "")).toBe(2);
  expect(
    (await database.sql`select nonce::text from cart_additions`).map(({ nonce }) => nonce),
  ).not.toContain(answers[0]?.token);
});

test("a first addition, repeated with the cookie that its lost answer left, adds nothing", async () => {
  const addition = { ...(await arrange()), token: undefined };
  const first = await add(addition);
  expect(await add({ ...addition, token: first.token })).toEqual(first);
  await add({ ...addition, key: randomUUID(), token: first.token });
  expect(await countCartItems(first.token)).toBe(4);
});

test("a repeat of what took the last piece is told the same, not that it is gone", async () => {
  const addition = await arrange(2);
  const first = await add(addition);
  expect(await add(addition)).toEqual(first);
});

test("another choice, another quantity and another browser under one key are additions of their own", async () => {
  const addition = await arrange();
  await add(addition);
  await add({ ...addition, quantity: 1 });
  expect(await countCartItems(String(addition.token))).toBe(3);
  const stranger = await add({ ...addition, token: undefined });
  expect(stranger.token).not.toBe(addition.token);
  expect(await countCartItems(stranger.token)).toBe(2);
});

test("after 30 s the same page adds again, and what is an hour old is deleted", async () => {
  const addition = await arrange();
  await add(addition);
  await database.sql`update cart_additions set made_at = made_at - interval '31 seconds'`;
  await add(addition);
  expect(await countCartItems(String(addition.token))).toBe(4);
  expect(await deleteOldAdditions()).toBe(0);
  await database.sql`update cart_additions set made_at = made_at - interval '61 minutes'`;
  expect(await deleteOldAdditions()).toBeGreaterThan(0);
});
