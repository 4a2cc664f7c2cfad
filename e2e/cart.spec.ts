import type { Request, Route } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { addToCart, openCart, putIntoCart, words } from "#e2e/shopper.ts";

import shopFr from "../messages/fr/shop.json" with { type: "json" };

const { catalogue } = words.fr;
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

test("quand la réponse se perd, la page le dit, et appuyer de nouveau n’ajoute qu’une fois", async ({
  page,
}) => {
  const losses = [
    // It never leaves the phone.
    async () => {},
    // It is counted, and nothing of the answer arrives.
    async (route: Route) => sendUnheard(route.request()),
    // The cart's cookie arrives, and no word.
    async (route: Route) => void (await route.fetch({ maxRedirects: 0 })),
  ];
  await page.goto(product);
  const add = page.getByRole("button", { name: catalogue.add });
  for (const lose of losses) {
    await page.route("**/api/cart/lines", async (route) => {
      await lose(route);
      await route.abort();
    });
    await add.click();
    await expect(page.getByRole("alert").filter({ hasText: shopFr.noAnswer })).toBeVisible();
    await page.unroute("**/api/cart/lines");
  }
  expect((await page.context().cookies()).map(({ name }) => name)).toContain("cart");
  await addToCart(page, "fr");
  await expect(page.getByRole("link", { name: "Panier, 1 article" })).toBeVisible();
  await openCart(page, "fr");
  const group = page.getByRole("group", { name: /Quantité/ });
  await expect(group.getByText("1", { exact: true })).toBeVisible();
});

test("ce qu’on appuie pendant que le panier répond n’est pas oublié", async ({ page }) => {
  await putIntoCart(page, "fr");
  await openCart(page, "fr");
  const held = Promise.withResolvers<void>();
  let posts = 0;
  await page.route("**/api/cart/quantity", async (route) => {
    posts += 1;
    if (posts === 1) await held.promise;
    await route.continue();
  });
  const more = page.getByRole("button", { name: /Un de plus/ });
  await more.click();
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await more.click({ force: true });
  await page.getByRole("button", { name: /^Retirer/ }).click();
  held.resolve();
  await expect(page.getByRole("heading", { name: words.fr.cart.empty })).toBeVisible();
  expect(posts, "the same button twice is one press").toBe(2);
});

test("only a page of ours adds to a cart, and only what its form can send", async ({
  request,
  sql,
  baseURL,
}) => {
  const count = async () => (await sql`select count(*)::int as n from carts`)[0]?.n;
  const before = await count();
  const own = { origin: new URL(baseURL ?? "").origin };
  const multipart = { locale: "fr" };
  for (const foreign of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { ...own, "sec-fetch-site": "cross-site" },
    { ...own, "sec-fetch-site": "same-site" },
  ])
    expect((await request.post("/api/cart/lines", { headers: foreign, multipart })).status()).toBe(403);
  expect((await request.post("/api/cart/lines", { headers: own, data: { locale: "fr" } })).status()).toBe(
    400,
  );
  const rubbish = await request.post("/api/cart/lines", {
    headers: own,
    multipart: { locale: "fr", variantId: "1", quantity: "-1", priceXof: "1" },
    maxRedirects: 0,
  });
  expect([rubbish.status(), rubbish.headers().location]).toEqual([303, "/cart?answer"]);
  const { cookies } = await request.storageState();
  expect(cookies.map(({ name }) => name)).not.toContain("cart");
  expect(await (await request.get("/cart?answer")).text()).toContain(words.fr.cart.refusals.form_broken);
  expect((await request.get("/api/cart/lines")).status()).toBe(405);
  expect(await count()).toBe(before);
});

/** The shop counts it, and of its answer nothing arrives: no word and no cookie. */
async function sendUnheard(asked: Request): Promise<void> {
  const { method, headers, body } = {
    method: asked.method(),
    headers: await asked.allHeaders(),
    body: asked.postData(),
  };
  const answer = await fetch(asked.url(), { method, headers, body, redirect: "manual" });
  expect(answer.status).toBe(303);
}
