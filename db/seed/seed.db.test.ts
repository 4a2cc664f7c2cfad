import { access, readFile } from "node:fs/promises";
import { verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { seedWhenEmpty } from "./seed.ts";

const database = useTestDatabase();
const publicFolder = new URL("../../public/", import.meta.url);

test("the demonstration has four shelves, twelve products and places to deliver to", async () => {
  const [counts] = await database.sql`
    select (select count(*)::int from categories) as categories, (select count(*)::int from products) as products,
      (select count(*)::int from products where is_featured) as featured,
      (select count(*)::int from delivery_places where kind = 'zone') as zones,
      (select count(*)::int from delivery_places where kind = 'pickup') as pickups,
      (select count(*)::int from shop_settings) as settings, (select count(*)::int from staff_members) as staff`;
  expect(counts).toEqual({
    categories: 4,
    products: 12,
    featured: 4,
    zones: 8,
    pickups: 2,
    settings: 1,
    staff: 0,
  });
});

test("every product and category has its picture on disk, of the size it is said to have", async () => {
  const pictures = await database.sql`
    select p.slug, i.file, i.width, i.height from products p left join product_images i on i.product_id = p.id
    union all select slug, image, 1200, 800 from categories`;
  expect(pictures).toHaveLength(16);
  for (const { file, width, height } of pictures) {
    const svg = await readFile(new URL(`.${file}`, publicFolder), "utf8");
    expect(svg, file).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(Buffer.byteLength(svg), file).toBeLessThanOrEqual(6144);
    expect(svg, file).not.toMatch(/<script|<style|<text|<image|(?<!xmlns=")https?:/);
  }
  await access(new URL("../../app/icon.svg", import.meta.url));
});

test("every text is there in both languages", async () => {
  const rows = [
    ...(await database.sql`select slug, name_fr, name_en, description_fr, description_en from categories`),
    ...(await database.sql`
      select slug, name_fr, name_en, summary_fr, summary_en, description_fr, description_en, search_words from products`),
    ...(await database.sql`select file, alt_fr, alt_en from product_images`),
    ...(await database.sql`select sku, name_fr, name_en from variants`),
    ...(await database.sql`select slug, name_fr, name_en, detail_fr, detail_en from delivery_places`),
  ];
  for (const row of rows) {
    for (const [column, text] of Object.entries(row)) {
      expect(text.trim(), `${column} of ${JSON.stringify(row)}`).not.toBe("");
      if (column.startsWith("summary_")) expect(text.length, text).toBeLessThanOrEqual(110);
    }
  }
});

test("the shelves hold a unique piece, a last pair and a sold-out size, and every movement is accounted for", async () => {
  const stock = await database.sql`
    select v.sku, v.price_xof, s.on_hand, coalesce(sum(m.delta), 0)::int as moved,
      (select max(o.on_hand) from stock_levels o join variants w on w.id = o.variant_id
        where w.product_id = v.product_id) as best
    from variants v left join stock_levels s on s.variant_id = v.id
      left join stock_movements m on m.variant_id = v.id and m.reason = 'initial'
    group by v.id, s.variant_id`;
  for (const { sku, on_hand, moved, price_xof } of stock) {
    expect(moved, sku).toBe(on_hand);
    expect(price_xof, sku).toBeGreaterThanOrEqual(500);
  }
  expect(stock.find((row) => row.sku === "POT-01")?.on_hand).toBe(1);
  expect(stock.filter((row) => row.on_hand < 8).map((row) => row.on_hand)).toHaveLength(3);
  expect(stock.filter((row) => row.on_hand === 2)).toHaveLength(1);
  expect(stock.filter((row) => row.on_hand === 0 && row.best > 0)).toHaveLength(1);
});

test("a misspelt or Ewe word finds the product", async () => {
  for (const [word, slug] of [
    ["garri", "gari"],
    ["carité", "beurre-de-karite"],
    ["kusi", "panier-en-raphia"],
  ] as const) {
    const found = await database.sql`
      select slug from products where search_text like '%' || fold_text(${word}) || '%'`;
    expect(found.map((row) => row.slug)).toContain(slug);
  }
});

test("a shop that has categories is left alone", async () => {
  const look = () => database.sql`
    select (select count(*)::int from variants) as variants, (select count(*)::int from stock_movements) as movements,
      (select count(*)::int from delivery_places) as places, (select count(*)::int from staff_members) as staff`;
  const before = await look();
  const staff = { email: "demo@example.tg", password: "never written" };
  expect(await seedWhenEmpty(database.url, { demoStaff: staff })).toBe(false);
  expect(await look()).toEqual(before);
});

test("two starts at once fill an empty shop once, with an owner who can sign in", async () => {
  await database.sql`truncate categories, delivery_places cascade`;
  const demoStaff = { email: "Demo@Example.tg", password: "une phrase de passe" };
  const filled = await Promise.all([1, 2].map(() => seedWhenEmpty(database.url, { demoStaff })));
  expect(filled.sort()).toEqual([false, true]);
  const [owner] = await database.sql`select email, name, role, password_hash from staff_members`;
  expect(owner).toMatchObject({ email: "demo@example.tg", name: "Démonstration", role: "owner" });
  expect(await verify(owner?.password_hash, demoStaff.password)).toBe(true);
  const [{ products } = { products: 0 }] = await database.sql`select count(*)::int as products from products`;
  expect(products).toBe(12);
});
