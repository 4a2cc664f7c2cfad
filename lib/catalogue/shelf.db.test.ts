import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import {
  countByCategory,
  findProductWithBeside,
  listFeatured,
  listNewest,
  listPublicPaths,
} from "#lib/catalogue/queries.ts";
import { type ShelfChoice, shelfSorts } from "#lib/catalogue/shelf.ts";
import { listShelf } from "#lib/catalogue/shelf-queries.ts";

const database = useTestDatabase();
const asLaid: ShelfChoice = { sort: "chosen", inStockOnly: false, minXof: undefined, maxXof: undefined };

/** A shelf of its own with 30 products: prices in steps of 100 F, each price twice; every fifth is sold out. */
beforeAll(async () => {
  const { sql } = database;
  await sql`insert into categories (slug, name_fr, name_en, description_fr, description_en, image, position)
    values ('essai', 'Essai', 'Trial', '', '', 'x.svg', 99)`;
  await sql`insert into products (slug, category_id, name_fr, name_en, summary_fr, summary_en, description_fr,
      description_en, position, published_at, sold_recently)
    select 'essai-' || n, c.id, 'n', 'n', '', '', '', '', n / 3,
      '2026-01-01'::timestamptz + (n % 7) * interval '1.000001 s', n % 4
    from categories c, generate_series(1, 30) n where c.slug = 'essai'`;
  await sql`insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
    select id, 'ESSAI-' || slug, 'v', 'v', 100 * ((substring(slug from 7)::int + 1) / 2), 1
    from products where slug like 'essai-%'`;
  await sql`insert into stock_levels (variant_id, on_hand)
    select id, case when substring(sku from 13)::int % 5 = 0 then 0 else 4 end from variants where sku like 'ESSAI-%'`;
});

async function walk(choice: ShelfChoice): Promise<{ slugs: string[]; prices: number[] }> {
  const walked = [];
  let after: Awaited<ReturnType<typeof listShelf>>["next"];
  do {
    const page = await listShelf("fr", "essai", choice, { after, limit: 4 });
    expect(page.cards.length).toBeGreaterThan(0);
    walked.push(...page.cards);
    after = page.next;
  } while (after);
  return { slugs: walked.map(({ slug }) => slug), prices: walked.map(({ priceXof }) => priceXof) };
}

test.each(shelfSorts)("by “%s”, page after page shows each product once, in one order", async (sort) => {
  const { slugs } = await walk({ ...asLaid, sort });
  expect(new Set(slugs).size).toBe(30);
  expect(slugs).toHaveLength(30);
  const whole = await listShelf("fr", "essai", { ...asLaid, sort }, { limit: 50 });
  expect(whole.cards.map(({ slug }) => slug)).toEqual(slugs);
  expect(whole.next).toBeUndefined();
});

test("by price the prices rise, or fall", async () => {
  const { prices } = await walk({ ...asLaid, sort: "price-up" });
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
  expect((await walk({ ...asLaid, sort: "price-down" })).prices).toEqual(prices.toReversed());
});

test("only what is in stock, only between two prices, both ends included, and counted alike", async () => {
  const inStock = { ...asLaid, inStockOnly: true };
  expect((await walk(inStock)).slugs).toHaveLength(24);
  expect((await listShelf("fr", "essai", inStock)).facts).toEqual({
    found: 24,
    leastXof: 100,
    mostXof: 1_500,
  });
  const between = { ...asLaid, minXof: 300, maxXof: 500 };
  expect((await walk({ ...between, sort: "price-up" })).prices).toEqual([300, 300, 400, 400, 500, 500]);
  expect((await listShelf("fr", "essai", between)).facts.found).toBe(6);
  const nothing = { ...asLaid, minXof: 1_501 };
  expect((await listShelf("fr", "essai", nothing)).cards).toEqual([]);
  expect((await listShelf("fr", "essai", nothing)).facts).toEqual({
    found: 0,
    leastXof: 100,
    mostXof: 1_500,
  });
});

test("a place that no shelf has breaks nothing", async () => {
  const id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  for (const sort of shelfSorts) {
    const page = await listShelf(
      "fr",
      "essai",
      { ...asLaid, sort },
      { after: { value: "9".repeat(16), id } },
    );
    expect(page.cards.length).toBe(sort === "chosen" || sort === "price-up" ? 0 : 24);
  }
  expect((await listShelf("fr", "nothing", asLaid)).cards).toEqual([]);
});

test("the least price follows each change of a variant, and a product without one leaves the shelf", async () => {
  const { sql } = database;
  const least = async () =>
    (await sql`select least_price_xof from products where slug = 'essai-1'`)[0]?.least_price_xof;
  await sql`insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
    select id, 'SECOND', 'v', 'v', 40, 2 from products where slug = 'essai-1'`;
  expect(await least()).toBe(40);
  await sql`update variants set price_xof = 70 where sku = 'SECOND'`;
  expect(await least()).toBe(70);
  await sql`update variants set is_published = false where sku = 'SECOND'`;
  expect(await least()).toBe(100);
  await sql`update variants set product_id = (select id from products where slug = 'essai-9'), is_published = true
    where sku = 'SECOND'`;
  expect(await least()).toBe(100);
  expect(await sql`select least_price_xof from products where slug = 'essai-9'`).toEqual([
    { least_price_xof: 70 },
  ]);
  await sql`delete from variants where sku = 'SECOND'`;
  await sql`update variants set is_published = false where sku = 'ESSAI-essai-1'`;
  expect(await least()).toBeNull();
  expect((await walk(asLaid)).slugs).not.toContain("essai-1");
  expect((await countByCategory()).essai).toBe(29);
  await sql`update variants set is_published = true where sku = 'ESSAI-essai-1'`;
  expect(await least()).toBe(100);
});

test("the seeded shop's least prices are those of its variants", async () => {
  const wrong = await database.sql`
    select slug from products p where least_price_xof is distinct from
      (select min(price_xof) from variants v where v.product_id = p.id and v.is_published)`;
  expect(wrong).toEqual([]);
});

test("new are the newest of each department that can be bought, one of each before a second", async () => {
  const cards = await listNewest("en", 100);
  const departments = Object.keys(await countByCategory()).length;
  expect(cards.length).toBeGreaterThan(departments);
  const { sql } = database;
  const categoryOf = new Map(
    (
      await sql`select p.slug, c.slug as category from products p join categories c on c.id = p.category_id`
    ).map(({ slug, category }) => [slug, category]),
  );
  const first = cards.slice(0, departments).map(({ slug }) => categoryOf.get(slug));
  expect(new Set(first).size).toBe(departments);
  expect(cards.every(({ available }) => available > 0)).toBe(true);
});

test("beside a product lie those that follow it on its shelf, then the first, never itself or what is sold out", async () => {
  const { slugs } = await walk({ ...asLaid, inStockOnly: true });
  const at = slugs.length - 2;
  const beside = (await findProductWithBeside(slugs[at] ?? "", "fr", 4))?.beside ?? [];
  expect(beside.map(({ slug }) => slug)).toEqual([slugs[at + 1], ...slugs.slice(0, 3)]);
  expect(await findProductWithBeside("nothing", "fr", 4)).toBeUndefined();
});

test("what is put forward is there to be bought", async () => {
  const { sql } = database;
  const [shown] = await listFeatured("fr", 1);
  expect(shown).toBeDefined();
  await sql`update stock_levels set on_hand = 0, reserved = 0 where variant_id in (select v.id from variants v
    join products p on p.id = v.product_id where p.slug = ${shown?.slug ?? ""})`;
  expect((await listFeatured("fr", 50)).map(({ slug }) => slug)).not.toContain(shown?.slug);
});

test("a sitemap names each department and each product that is for sale, and nothing else", async () => {
  const { sql } = database;
  await sql`update products set is_published = false where slug = 'essai-30'`;
  const paths = await listPublicPaths();
  expect(paths).toContain("/categories/essai");
  expect(paths).toContain("/products/essai-29");
  expect(paths).not.toContain("/products/essai-30");
  const [row] = await sql`select (select count(*)::int from categories) +
    (select count(*)::int from products where is_published and least_price_xof is not null) as pages`;
  expect(paths).toHaveLength(row?.pages);
});
