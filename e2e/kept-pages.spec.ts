import { expect, test } from "#e2e/fixtures.ts";
import { putIntoCart } from "#e2e/shopper.ts";

const product = "/products/savon-noir";

test("a page that is asked for again is the same, until something that it says has changed", async ({
  request,
  sql,
}) => {
  const open = (headers: Record<string, string> = {}) => request.get(product, { headers });
  await open();
  const first = await open();
  const etag = first.headers().etag ?? "";
  expect(etag).not.toBe("");
  expect((await open({ "if-none-match": etag })).status()).toBe(304);
  const [variant] = await sql`select id, price_xof from variants where sku = 'SAV-01'`;
  try {
    await sql`update variants set price_xof = 91357 where id = ${variant?.id}`;
    const changed = await open({ "if-none-match": etag });
    expect(changed.status()).toBe(200);
    expect(await changed.text()).toMatch(/91\s357\sF/);
    expect(await (await request.get("/en/products/savon-noir")).text()).toContain("91,357");
  } finally {
    await sql`update variants set price_xof = ${variant?.price_xof} where id = ${variant?.id}`;
  }
  const back = await open();
  expect(await back.text()).not.toContain("91357");
  expect(back.headers().etag).toBe(etag);
});

test("what one cart holds is shown to nobody else", async ({ page, request }) => {
  await putIntoCart(page, "fr");
  for (const path of [product, "/", "/cart"]) {
    for (let time = 0; time < 2; time++) {
      await page.goto(path);
      await expect(page.getByRole("link", { name: "Panier, 1 article" })).toBeVisible();
      expect(await (await request.get(path)).text(), path).toContain("Panier, vide");
    }
  }
});

test("a drawing that a telephone has is not asked for again for a day", async ({ request }) => {
  for (const path of ["/pictures/phone-prompt.svg", "/brand/product-ground.svg"])
    expect((await request.get(path)).headers()["cache-control"], path).toMatch(/^public, max-age=86400\b/);
});
