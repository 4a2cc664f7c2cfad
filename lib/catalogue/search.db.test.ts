import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import {
  findProduct,
  hasCategory,
  hasProduct,
  listFeatured,
  searchProducts,
} from "#lib/catalogue/queries.ts";

useTestDatabase();

async function slugs(question: string): Promise<string[]> {
  return (await searchProducts(question, "fr")).map(({ slug }) => slug);
}

test.each([
  ["karité", "the word as it is written"],
  ["KARITE", "without accent, in capitals"],
  ["karitte", "a letter too many"],
  ["krite", "a letter too few"],
  ["shea butter", "the English words, on a French page"],
  ["beurre karite", "two words of it"],
])("“%s” finds the shea butter: %s", async (question) => {
  expect(await slugs(question)).toContain("beurre-de-karite");
});

test("every word must be found: another word beside a good one finds nothing", async () => {
  expect(await slugs("karité zzzzqqqq")).toEqual([]);
});

test.each(["", "   ", "%", "_", "\\", "'", "' or 1=1 --", "zzzzqqqq", "\u0000", "\ud800", "😀"])(
  "%j finds nothing and breaks nothing",
  async (question) => {
    expect(await slugs(question)).toEqual([]);
  },
);

test("the nearest comes first", async () => {
  expect((await slugs("café"))[0]).toBe("cafe-de-kpalime");
});

test("a product that is not published is nowhere", async () => {
  const { sql } = await import("drizzle-orm");
  const { db } = await import("#db/client.ts");
  await db().execute(sql`update products set is_published = false where slug = 'gari'`);
  expect(await slugs("gari")).not.toContain("gari");
  expect(await findProduct("gari", "fr")).toBeUndefined();
  expect(await hasProduct("gari")).toBe(false);
  await db().execute(sql`update products set is_featured = true where slug = 'gari'`);
  expect((await listFeatured("fr", 50)).map(({ slug }) => slug)).not.toContain("gari");
});

test("a card shows the least price, says when there are several, and counts what can be bought", async () => {
  const card = (await listFeatured("en", 50)).find(({ slug }) => slug === "pagne-wax-soleil");
  const product = await findProduct("pagne-wax-soleil", "en");
  const prices = product?.variants.map(({ priceXof }) => priceXof) ?? [];
  expect(card?.priceXof).toBe(Math.min(...prices));
  expect(card?.hasSeveralPrices).toBe(true);
  expect(card?.available).toBe(Math.max(...(product?.variants.map(({ available }) => available) ?? [])));
  expect(card?.picture?.file).toMatch(/^\/pictures\//);
});

test("an address that is no slug is unknown, whatever it holds", async () => {
  for (const slug of ["", "nothing", "a'b", "x".repeat(100), "tissus/../x"]) {
    expect(await hasProduct(slug)).toBe(false);
    expect(await hasCategory(slug)).toBe(false);
  }
  expect(await hasCategory("tissus")).toBe(true);
});
