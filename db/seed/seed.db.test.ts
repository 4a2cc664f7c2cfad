import { access, readFile } from "node:fs/promises";
import { verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { seedWhenEmpty } from "./seed.ts";

const database = useTestDatabase();
const publicFolder = new URL("../../public/", import.meta.url);

test("the demonstration is a full shop: eight shelves, sixty products and more, and places to deliver to", async () => {
  const [counts] = await database.sql`
    select (select count(*)::int from categories) as categories, (select count(*)::int from products) as products,
      (select count(*)::int from products where is_featured) as featured,
      (select count(*)::int from delivery_places where kind = 'zone') as zones,
      (select count(*)::int from delivery_places where kind = 'pickup') as pickups,
      (select count(*)::int from shop_settings) as settings, (select count(*)::int from staff_members) as staff`;
  expect(counts).toEqual({
    categories: 8,
    products: 66,
    featured: 9,
    zones: 8,
    pickups: 2,
    settings: 1,
    staff: 0,
  });
  const shelves = await database.sql`
    select c.slug, count(p.id)::int as products from categories c left join products p on p.category_id = c.id group by c.id`;
  for (const { slug, products } of shelves) expect(products, slug).toBeGreaterThanOrEqual(7);
});

test("every product and category has its picture on disk, of the size it is said to have", async () => {
  const pictures = await database.sql`
    select p.slug, i.file, i.width, i.height from products p left join product_images i on i.product_id = p.id
    union all select slug, image, 1200, 800 from categories`;
  expect(new Set(pictures.map(({ file }) => file)).size).toBe(pictures.length);
  for (const { slug, file, width, height } of pictures) {
    expect(file, slug).not.toBeNull();
    const svg = await readFile(new URL(`.${file}`, publicFolder), "utf8");
    expect(svg, file).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(Buffer.byteLength(svg), file).toBeLessThanOrEqual(6144);
    expect(svg, file).not.toMatch(/<script|<style|<text|<image|(?<!xmlns=")https?:/);
  }
  await access(new URL("../../app/icon.svg", import.meta.url));
});

test("no two pictures are one drawing under two names, and a reference inside a picture finds what it names", async () => {
  const files = await database.sql`select file from product_images union all select image from categories`;
  const drawings = new Map<string, string>();
  for (const { file } of files) {
    const svg = await readFile(new URL(`.${file}`, publicFolder), "utf8");
    // Colours aside: a drawing that is only dyed anew counts as the same.
    const drawing = svg.replace(/#[0-9a-f]{3,6}/g, "");
    expect(drawings.get(drawing), file).toBeUndefined();
    drawings.set(drawing, file);
    const names = [...svg.matchAll(/\bid="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names).size, file).toBe(names.length);
    for (const [, url, href] of svg.matchAll(/url\(#(\w+)\)|href="#(\w+)"/g)) {
      expect(names, file).toContain(url ?? href);
    }
  }
});

test("eight products and more are shown from several sides, each picture in its place", async () => {
  const galleries = await database.sql`
    select p.slug, array_agg(i.file order by i.position) as files, array_agg(i.position order by i.position) as places
    from products p join product_images i on i.product_id = p.id group by p.id`;
  for (const { slug, files, places } of galleries) {
    expect(files[0]).toBe(`/pictures/${slug}.svg`);
    expect(places, slug).toEqual(places.map((_: number, at: number) => at + 1));
  }
  expect(galleries.filter(({ files }) => files.length > 1).length).toBeGreaterThanOrEqual(8);
});

test("every product can be chosen in one to four ways, no two of one name", async () => {
  const choices = await database.sql`
    select p.slug, count(v.id)::int as variants, count(distinct v.name_fr)::int as fr, count(distinct v.name_en)::int as en
    from products p left join variants v on v.product_id = p.id group by p.id`;
  for (const { slug, variants, fr, en } of choices) {
    expect(variants, slug).toBeGreaterThanOrEqual(1);
    expect(variants, slug).toBeLessThanOrEqual(4);
    expect([fr, en], slug).toEqual([variants, variants]);
  }
});

test("no sentence is said twice", async () => {
  const texts = await database.sql`
    select slug, concat_ws(' ', summary_fr, description_fr) as fr, concat_ws(' ', summary_en, description_en) as en
    from products`;
  const said = new Map<string, string>();
  for (const { slug, fr, en } of texts) {
    for (const sentence of `${fr} ${en}`.split(/(?<=[.!?])\s+/)) {
      expect(said.get(sentence), `${slug}: ${sentence}`).toBeUndefined();
      said.set(sentence, slug);
    }
  }
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

test("the shelves tell every truth about stock, and every movement is accounted for", async () => {
  const stock = await database.sql`
    select v.sku, v.product_id, v.price_xof, s.on_hand, coalesce(sum(m.delta), 0)::int as moved,
      (select max(o.on_hand) from stock_levels o join variants w on w.id = o.variant_id
        where w.product_id = v.product_id) as best
    from variants v left join stock_levels s on s.variant_id = v.id
      left join stock_movements m on m.variant_id = v.id and m.reason = 'initial'
    group by v.id, s.variant_id`;
  for (const { sku, on_hand, moved, price_xof } of stock) {
    expect(moved, sku).toBe(on_hand);
    expect(price_xof, sku).toBeGreaterThanOrEqual(300);
    // No coin below 25 F is in anybody's pocket.
    expect(price_xof % 25, sku).toBe(0);
  }
  const prices = stock.map(({ price_xof }) => price_xof);
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([300, 48_000]);
  expect(stock.find((row) => row.sku === "POT-01")?.on_hand).toBe(1);
  const countOf = (holds: (row: (typeof stock)[number]) => boolean) => stock.filter(holds).length;
  expect(countOf((row) => row.on_hand === 2 && row.best > 3)).toBeGreaterThanOrEqual(5);
  expect(countOf((row) => row.on_hand === 0 && row.best > 0)).toBeGreaterThanOrEqual(5);
  expect(countOf((row) => row.on_hand >= 50)).toBeGreaterThanOrEqual(10);
  expect(new Set(stock.filter((row) => row.best === 0).map((row) => row.product_id)).size).toBe(1);
});

test("what came last stands at the end of its shelf, and nothing is of tomorrow", async () => {
  const [times] = await database.sql`
    select count(distinct published_at)::int as moments, max(published_at) < now() as is_past,
      (select count(distinct category_id)::int from (select category_id from products order by published_at desc limit 8) n)
        as shelves
    from products`;
  expect(times).toEqual({ moments: 66, is_past: true, shelves: 8 });
});

test("a misspelt or Ewe word finds the product", async () => {
  for (const [word, slug] of [
    ["garri", "gari"],
    ["carité", "beurre-de-karite"],
    ["kusi", "panier-en-raphia"],
    ["suku", "cartable"],
    ["sapo", "filet-de-bain"],
    ["bisap", "fleurs-de-bissap"],
  ] as const) {
    const found = await database.sql`
      select slug from products where search_terms @@ quote_literal(fold_text(${word}))::tsquery`;
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
  expect(products).toBe(66);
});
