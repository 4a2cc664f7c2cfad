import { expect, test } from "#e2e/fixtures.ts";
import { words } from "#e2e/shopper.ts";

const { shelf } = words.fr.catalogue;

test("un rayon se trie et se filtre par son adresse, sans rien d’autre qu’un formulaire", async ({
  page,
  sql,
}) => {
  await page.goto("/categories/soins");
  await page.getByText(shelf.filter, { exact: true }).click();
  await page.getByLabel(shelf.inStockOnly).check();
  await page.getByLabel(shelf.max, { exact: true }).fill("2 000");
  await page.getByRole("button", { name: shelf.apply }).click();
  await expect(page).toHaveURL(/stock=1/);
  await page.getByRole("link", { name: shelf.sorts["price-up"] }).click();
  await expect(page).toHaveURL(/sort=price-up.*max=2000/);
  const names = await page.getByRole("article").getByRole("link").allTextContents();
  const rows = await sql`
    select name_fr from products p where category_id = (select id from categories where slug = 'soins')
      and is_published and least_price_xof <= 2000 and exists (select from variants v
        join stock_levels s on s.variant_id = v.id where v.product_id = p.id and s.on_hand > s.reserved)
    order by least_price_xof, id`;
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual(rows.map((row) => row.name_fr));
  await page.getByRole("link", { name: shelf.clear }).click();
  await expect(page).toHaveURL(/\/categories\/soins$/);
});

test("un filtre qui ne trouve rien le dit, et mène à tout le rayon", async ({ page }) => {
  await page.goto("/categories/soins?min=9000000");
  await expect(page.getByRole("heading", { name: shelf.noneTitle })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: shelf.clear }).last().click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a long department goes on page by page, and back to its beginning", async ({ page, sql }) => {
  await sql`insert into products (slug, category_id, name_fr, name_en, summary_fr, summary_en, description_fr, description_en, position)
    select 'shelf-story-' || n, (select id from categories where slug = 'soins'), 'Essai ' || n, 'Trial ' || n, '-', '-', '-', '-', 1000 + n
    from generate_series(1, 30) n`;
  await sql`insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
    select id, slug, '-', '-', 500, 1 from products where slug like 'shelf-story-%'`;
  try {
    await page.goto("/categories/soins");
    await expect(page.getByRole("article")).toHaveCount(24);
    await page.getByRole("link", { name: shelf.more }).click();
    await expect(page.getByRole("link", { name: "Essai 30", exact: true })).toBeVisible();
    await page.getByRole("link", { name: shelf.first }).click();
    await expect(page.getByRole("link", { name: "Essai 30", exact: true })).toBeHidden();
  } finally {
    await sql`delete from variants where sku like 'shelf-story-%'`;
    await sql`delete from products where slug like 'shelf-story-%'`;
  }
});

test("a product tells search engines what its page says, in each language", async ({
  page,
  sql,
  baseURL,
}) => {
  await page.goto("/en/products/pagne-wax-soleil");
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const read = data.map((text) => JSON.parse(text));
  const rows = await sql`select sku, price_xof from variants
    where product_id = (select id from products where slug = 'pagne-wax-soleil') order by position`;
  const product = read.find((entry) => entry["@type"] === "Product");
  expect(product.offers.map((offer: { sku: string; price: number }) => [offer.sku, offer.price])).toEqual(
    rows.map(({ sku, price_xof }) => [sku, price_xof]),
  );
  expect(read.find((entry) => entry["@type"] === "BreadcrumbList").itemListElement).toHaveLength(3);
  const address = (language: string) => page.locator(`link[rel="alternate"][hreflang="${language}"]`);
  await expect(address("fr")).toHaveAttribute("href", `${baseURL}/products/pagne-wax-soleil`);
  await expect(address("en")).toHaveAttribute("href", `${baseURL}/en/products/pagne-wax-soleil`);
  await expect(address("x-default")).toHaveAttribute("href", `${baseURL}/products/pagne-wax-soleil`);
});

test("what a page names of the shop is there: sitemap, icons, manifest, social picture", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const named = await page
    .locator(
      'link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], meta[property="og:image"]',
    )
    .evaluateAll((elements) =>
      elements.map((e) => e.getAttribute("href") ?? e.getAttribute("content") ?? ""),
    );
  expect(named.length).toBeGreaterThanOrEqual(4);
  for (const address of named) expect((await request.get(address)).status(), address).toBe(200);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
  expect(sitemap).toContain("/en/products/savon-noir</loc>");
  expect(sitemap).not.toContain("/admin");
});

test("a link to a product shows a picture of its own, which whoever fetched it may keep", async ({
  page,
  request,
}) => {
  const pictureOf = async (path: string) => {
    await page.goto(path);
    return (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  };
  const address = await pictureOf("/products/savon-noir");
  expect(address).toMatch(/\/pictures\/social\/fr\/savon-noir\.[0-9a-f]{12}\.png$/);
  expect(await pictureOf("/en/products/savon-noir")).not.toBe(address);
  expect(await pictureOf("/products/gari")).not.toBe(address);
  const picture = await request.get(address);
  expect(picture.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
  const former = address.replace(/[0-9a-f]{12}\.png$/, "000000000000.png");
  const moved = await request.get(former, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([307, new URL(address).pathname]);
  for (const nothing of ["savon-noir.png", "nothing.000000000000.png", "savon-noir.000000000000.svg"])
    expect((await request.get(`/pictures/social/fr/${nothing}`)).status(), nothing).toBe(404);
  expect((await request.get("/pictures/social/de/savon-noir.000000000000.png")).status()).toBe(404);
});
