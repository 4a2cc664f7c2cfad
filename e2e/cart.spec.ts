import { expect, test } from "#e2e/fixtures.ts";
import { words } from "#e2e/shopper.ts";

const { cart, catalogue } = words.fr;
const product = "/products/savon-noir";

test("deux ajouts sans que la page soit rechargée : le panier suit", async ({ page, request }) => {
  const loads: string[] = [];
  await page.goto(product);
  page.on("request", (sent) => sent.resourceType() === "document" && loads.push(sent.url()));
  const add = page.getByRole("button", { name: catalogue.add });
  await add.click();
  await expect(page.getByRole("link", { name: "Panier, 1 article" })).toBeVisible();
  await add.click();
  await expect(page.getByRole("link", { name: "Panier, 2 articles" })).toBeVisible();
  expect(loads).toEqual([]);
  await page.reload();
  await expect(page.getByRole("link", { name: "Panier, 2 articles" })).toBeVisible();
  // Another browser has a cart of its own.
  expect(await (await request.get(product)).text()).toContain("Panier, vide");
});

test("quand le chemin court échoue, le formulaire ajoute lui-même", async ({ page }) => {
  await page.route("**/api/cart/lines", (route) =>
    route.fulfill({ status: 200, body: "not what was asked" }),
  );
  await page.goto(product);
  await page.getByRole("button", { name: catalogue.add }).click();
  await expect(page.getByRole("link", { name: "Panier, 1 article" })).toBeVisible();
  await page.getByRole("link", { name: catalogue.seeCart }).click();
  await expect(page.getByRole("link", { name: cart.checkout, exact: true })).toBeVisible();
});

test("only a page of ours adds to a cart, and only what its form can send", async ({
  request,
  sql,
  baseURL,
}) => {
  const count = async () => (await sql`select count(*)::int as n from carts`)[0]?.n;
  const before = await count();
  const own = { origin: new URL(baseURL ?? "").origin };
  const foreign = await request.post("/api/cart/lines", { multipart: { locale: "fr" } });
  expect(foreign.status()).toBe(403);
  const sites = { ...own, "sec-fetch-site": "cross-site" };
  expect(
    (await request.post("/api/cart/lines", { headers: sites, multipart: { locale: "fr" } })).status(),
  ).toBe(403);
  expect((await request.post("/api/cart/lines", { headers: own, data: { locale: "fr" } })).status()).toBe(
    400,
  );
  const rubbish = await request.post("/api/cart/lines", {
    headers: own,
    multipart: { locale: "fr", variantId: "1", quantity: "-1", priceXof: "1" },
  });
  expect(await rubbish.json()).toMatchObject({ outcome: "refused" });
  expect(rubbish.headers()["set-cookie"]).toBeUndefined();
  expect((await request.get("/api/cart/lines")).status()).toBe(405);
  expect(await count()).toBe(before);
});
