import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { findProduct, hasCategory, hasProduct, listFeatured } from "#lib/catalogue/queries.ts";
import { readQuestion } from "#lib/catalogue/question.ts";
import { listNearWords, searchCategories, searchProducts } from "#lib/catalogue/search-queries.ts";

const database = useTestDatabase();

async function slugs(question: string): Promise<string[]> {
  return (await searchProducts(readQuestion(question), "fr")).cards.map(({ slug }) => slug);
}

test.each([
  ["karité", "the word as it is written"],
  ["KARITE", "without accent, in capitals"],
  ["kari", "its beginning"],
  ["karitte", "a letter too many"],
  ["krite", "a letter too few"],
  ["shea butter", "the English words, on a French page"],
  ["beurre karite", "two words of it"],
  ["du beurre de karité", "with the small words between them"],
  ["karitte beure", "two words, each with an error"],
  ["beurres", "in the plural"],
])("“%s” finds the shea butter: %s", async (question) => {
  expect(await slugs(question)).toContain("beurre-de-karite");
});

test("every word must be found: another word beside a good one finds nothing", async () => {
  expect(await slugs("karité zzzzqqqq")).toEqual([]);
});

test.each([
  "",
  "   ",
  "%",
  "_",
  "\\",
  "'",
  "' or 1=1 --",
  "zzzzqqqq",
  "\u0000",
  "\ud800",
  "😀",
  "?",
  "!:*&|()<->",
])("%j finds nothing and breaks nothing", async (question) => {
  expect(await slugs(question)).toEqual([]);
});

test("signs that mean something to a text search are nothing in a question, even one that nobody has read before", async () => {
  for (const rubbish of [
    "'",
    "''",
    "\\",
    ":*",
    "a:*b",
    "!a",
    "(a",
    "<->",
    "a|",
    "'gari':*",
    "x".repeat(3000),
  ])
    await expect(searchProducts(rubbish, "fr"), rubbish).resolves.toMatchObject({ hasMore: false });
});

test("the nearest comes first", async () => {
  expect((await slugs("café"))[0]).toBe("cafe-de-kpalime");
});

describe("in a shelf made for it", () => {
  beforeAll(async () => {
    const goods: [slug: string, name: string, words: string, sold: number][] = [
      ["x-zovi", "Zovi", "", 0],
      ["x-zovi-words", "Autre chose", "zovi", 9],
      ["x-zovian", "Zovian", "", 5],
      ["x-zovian-words", "Encore une chose", "zoviane", 7],
      ["x-inside", "Mazovi", "mazovi", 9],
      ["x-sold-more", "Le zovi bleu", "", 3],
    ];
    for (const [slug, name, words, sold] of goods)
      await database.sql`
        with made as (
          insert into products (slug, category_id, name_fr, name_en, summary_fr, summary_en, description_fr, description_en,
            search_words, sold_recently)
          select ${slug}, id, ${name}, '-', '-', '-', '-', '-', ${words}, ${sold} from categories limit 1 returning id)
        insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
        select id, ${slug}, '-', '-', 500, 1 from made`;
  });

  test("the whole word in the name comes before the word in its texts, then what begins so; never what only holds it", async () => {
    expect(await slugs("zovi")).toEqual([
      "x-sold-more",
      "x-zovi",
      "x-zovi-words",
      "x-zovian",
      "x-zovian-words",
    ]);
  });

  test("where nothing has the word, the nearest is shown and said to be that", async () => {
    const answer = await searchProducts("zouvian", "fr");
    expect(answer.isNear).toBe(true);
    expect(answer.cards.map(({ slug }) => slug)).toEqual(["x-zovian"]);
    expect((await searchProducts("zovian", "fr")).isNear).toBe(false);
  });

  test("an answer ends at its limit, and says that there is more", async () => {
    const answer = await searchProducts("zovi", "fr", 2);
    expect(answer.cards.map(({ slug }) => slug)).toEqual(["x-sold-more", "x-zovi"]);
    expect(answer.hasMore).toBe(true);
    expect((await searchProducts("zovi", "fr", 5)).hasMore).toBe(false);
  });

  test("a word that a product lost leads nowhere, but to what is near", async () => {
    await database.sql`update products set name_fr = 'Zufolo' where slug = 'x-zovian'`;
    expect(await slugs("zufolo")).toEqual(["x-zovian"]);
    await database.sql`update products set name_fr = 'Zufola' where slug = 'x-zovian'`;
    expect(await slugs("zufolo")).toEqual(["x-zovian"]);
    expect(await listNearWords("zufolix")).toContain("zufola");
    expect(await listNearWords("zufolix")).not.toContain("zufolo");
  });
});

test("a question that finds nothing is offered words of the shop, written as products write them", async () => {
  expect(await listNearWords("karitas")).toContain("karité");
  expect(await listNearWords("karitas")).not.toContain("karitté");
  expect(await listNearWords("zzzzqqqq savon")).toContain("savon");
  expect(await listNearWords("")).toEqual([]);
});

test("a department is found by the beginnings of its name's words, in either language", async () => {
  const found = async (question: string) =>
    (await searchCategories(readQuestion(question), "fr")).map(({ slug }) => slug);
  expect(await found("tis")).toEqual(["tissus"]);
  expect(await found("FABR")).toEqual(["tissus"]);
  expect(await found("issus")).toEqual([]);
  expect(await found("")).toEqual([]);
});

test("a product that is not published is nowhere", async () => {
  await database.sql`update products set is_published = false where slug = 'gari'`;
  expect(await slugs("gari")).not.toContain("gari");
  expect(await findProduct("gari", "fr")).toBeUndefined();
  expect(await hasProduct("gari")).toBe(false);
  await database.sql`update products set is_featured = true where slug = 'gari'`;
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
