import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop } from "#db/test-shop.ts";
import { applyCode, codeMinutes, codeTries } from "#lib/cart/apply-code.ts";
import { dropCode } from "#lib/cart/drop-code.ts";
import { getCart } from "#lib/cart/queries.ts";
import { arrangePromotion } from "#lib/promotions/test-promotion.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";

const newCart = async () => arrangeCart(database.sql, await arrangeShop(database.sql));

test("a code is kept with the cart, replaced by another, and taken off", async () => {
  const cart = await newCart();
  const [first, second] = [await arrangePromotion(database.sql), await arrangePromotion(database.sql)];
  expect((await getCart(cart, "fr")).promotion).toBeUndefined();
  expect((await applyCode(cart, first.code, undefined)).ok).toBe(true);
  expect((await applyCode(cart, second.code, undefined)).ok).toBe(true);
  expect((await getCart(cart, "fr")).promotion).toMatchObject({
    code: second.code,
    value: 10,
    standing: "good",
  });
  await dropCode(cart);
  expect((await getCart(cart, "fr")).promotion).toBeUndefined();
});

test("a code is refused by what is wrong with it, and the one kept before stays", async () => {
  const { sql } = database;
  const cart = await newCart();
  const kept = await arrangePromotion(sql);
  await applyCode(cart, kept.code, undefined);
  const [soon, over, paused, spent] = await Promise.all([1, 2, 3, 4].map(() => arrangePromotion(sql)));
  await sql`alter table promotions disable trigger guard_promotion`;
  await sql`update promotions set starts_at = clock_now() + interval '1 minute' where code = ${soon?.code ?? ""}`;
  await sql`update promotions set ends_at = clock_now() where code = ${over?.code ?? ""}`;
  await sql`update promotions set is_active = false where code = ${paused?.code ?? ""}`;
  await sql`update promotions set max_uses = 1, used = 1 where code = ${spent?.code ?? ""}`;
  await sql`alter table promotions enable trigger guard_promotion`;
  const reasonOf = async (code = "") => {
    const result = await applyCode(cart, code, undefined);
    return result.ok ? "applied" : result.reason;
  };
  expect(await reasonOf("NOBODYKNOWSIT")).toBe("unknown");
  expect(await reasonOf("'; drop table promotions; --")).toBe("unknown");
  expect(await reasonOf(soon?.code)).toBe("not_yet");
  expect(await reasonOf(over?.code)).toBe("over");
  expect(await reasonOf(paused?.code)).toBe("over");
  expect(await reasonOf(spent?.code)).toBe("used_up");
  expect((await getCart(cart, "fr")).promotion?.code).toBe(kept.code);
  await advanceClock(sql, 61);
  expect(await reasonOf(soon?.code)).toBe("applied");
});

test("there is no cart to keep it: nothing is said to be applied", async () => {
  const { code } = await arrangePromotion(database.sql);
  expect(await applyCode("x".repeat(27), code, undefined)).toEqual({ ok: false, reason: "form_broken" });
});

test("who guesses is told to wait, the right code or not, also when all guesses come at once", async () => {
  const { code } = await arrangePromotion(database.sql);
  const cart = await newCart();
  const guesses = await Promise.all(
    Array.from({ length: codeTries.cart + 5 }, (_, at) => applyCode(cart, `GUESS${at}`, undefined)),
  );
  const reasons = guesses.map((result) => (result.ok ? "applied" : result.reason));
  expect(reasons.filter((reason) => reason === "unknown")).toHaveLength(codeTries.cart);
  expect(await applyCode(cart, code, undefined)).toEqual({ ok: false, reason: "too_many_tries" });
  await advanceClock(database.sql, codeMinutes * 60 + 1);
  expect((await applyCode(cart, code, undefined)).ok).toBe(true);
});

test("a new cart for each guess does not help: the address is counted too", async () => {
  const address = "192.0.2.17";
  const carts = await Promise.all(Array.from({ length: 11 }, newCart));
  const reasons: string[] = [];
  for (const cart of carts)
    for (let n = 0; n < codeTries.cart; n++) {
      const result = await applyCode(cart, `GUESS${n}`, address);
      reasons.push(result.ok ? "applied" : result.reason);
    }
  expect(reasons.filter((reason) => reason === "unknown")).toHaveLength(codeTries.address);
});
