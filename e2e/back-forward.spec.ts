import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { takeFromShelf } from "#e2e/shelf.ts";
import { addToCart, fillCheckout, newPhone, order, putIntoCart, words } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import receiptsFr from "../messages/fr/receipts.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

// Playwright turns the cache off in which a browser holds the page that one comes back to; a telephone has it.
test.use({
  launchOptions: {
    ...(process.env.E2E_CHROMIUM && { executablePath: process.env.E2E_CHROMIUM }),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

declare global {
  interface Window {
    /** Whether this page came back from that cache, each time it was shown. */
    shown?: boolean[];
  }
}

const { cart, catalogue } = words.fr;
const { scenes } = paymentsFr;
const product = "/products/beurre-de-karite";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shown = [];
    addEventListener("pageshow", ({ persisted }) => window.shown?.push(persisted));
  });
});

/** The browser's "back"; true when the page came back as it had been left. */
async function goBack(page: Page, address: string | RegExp, steps = 1): Promise<boolean> {
  await page.evaluate((by) => history.go(-by), steps);
  await expect(page).toHaveURL(address);
  await expect.poll(() => page.evaluate(() => window.shown?.length ?? 0)).toBeGreaterThan(0);
  return page.evaluate(() => window.shown?.at(-1) ?? false);
}

const cartLink = (page: Page, items: number) =>
  page.getByRole("banner").getByRole("link", { name: `Panier, ${items} article${items > 1 ? "s" : ""}` });
const withinASecond = { timeout: 1_000 };

for (const [name, path] of [
  ["the first page", "/"],
  ["a department", "/categories/soins"],
  ["a search", "/search?q=savon"],
  ["a product", product],
] as const)
  test(`${name} that comes back as it was left shows the cart and the open order of now`, async ({
    page,
    gateway,
    sql,
  }) => {
    await putIntoCart(page, "fr");
    await page.goto(path);
    await expect(cartLink(page, 1)).toBeVisible();
    // Elsewhere one more is put into the cart, and then ordered.
    await page.goto("/products/savon-noir");
    await addToCart(page, "fr");
    expect(await goBack(page, path), "it was not loaded anew").toBe(true);
    await expect(cartLink(page, 2)).toBeVisible(withinASecond);
    await expect(page.getByRole("searchbox")).toHaveCount(1);

    const phone = newPhone();
    const token = await order(page, { phone });
    const [placed] = await sql`select code from orders where token = ${token}`;
    const notice = page.getByText(
      ordersFr.open.text.replace("{code}", `${placed?.code.slice(0, 4)}-${placed?.code.slice(4)}`),
    );
    // Product, cart and checkout lie between.
    expect(await goBack(page, path, 4)).toBe(true);
    await expect(notice).toBeVisible(withinASecond);
    await expect(page.getByRole("link", { name: "Panier, vide" })).toBeVisible();

    await page.getByRole("link", { name: ordersFr.open.pay }).click();
    await gateway.decideOnFirst(phone, "approve");
    await expect(page.getByRole("heading", { name: scenes.paid.title, exact: true })).toBeVisible();
    expect(await goBack(page, path)).toBe(true);
    await expect(notice).toBeHidden(withinASecond);
  });

/** Variants of the product, in the order of the page. */
async function listVariants(sql: Sql): Promise<{ id: string; name: string; free: number }[]> {
  return sql`
    select v.id, v.name_fr as name, s.on_hand - s.reserved as free from variants v
    join products p on p.id = v.product_id join stock_levels s on s.variant_id = v.id
    where p.slug = 'beurre-de-karite' order by v.position`;
}

for (const [soldOut, staysChosen] of [
  ["the one before it", true],
  ["the chosen one", false],
] as const)
  test(`of three choices the second is chosen; while one is away ${soldOut} is sold out`, async ({
    page,
    sql,
  }) => {
    const [first, second] = await listVariants(sql);
    if (!first || !second) throw new Error("unreachable");
    const gone = staysChosen ? first : second;
    const choice = ({ name }: { name: string }) => page.getByRole("radio", { name: new RegExp(`^${name}`) });
    await page.goto(product);
    await choice(second).check();
    await page.getByRole("combobox", { name: catalogue.quantity }).selectOption("3");
    await page.getByRole("banner").getByRole("link", { name: "Panier, vide" }).click();
    await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
    await takeFromShelf(sql, gone.id, gone.free);
    try {
      expect(await goBack(page, product)).toBe(true);
      await expect(choice(gone)).toBeDisabled(withinASecond);
      await expect(page.getByRole("combobox", { name: catalogue.quantity })).toHaveValue("3");
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(staysChosen ? 1 : 0);
      if (staysChosen) await expect(choice(second)).toBeChecked();
      const add = page.getByRole("button", { name: catalogue.add });
      await add.click();
      // Whoever presses without a choice is asked for one by the browser; never does another one go into the cart.
      if (staysChosen) await expect(page.getByRole("status").filter({ hasText: "contient 3" })).toBeVisible();
      await page.goto("/cart");
      const lines = page.getByRole("group", { name: /^Quantité de/ });
      await expect(lines).toHaveCount(staysChosen ? 1 : 0);
      if (staysChosen) await expect(lines).toHaveAccessibleName(new RegExp(`${second.name}$`));
      else await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
    } finally {
      await takeFromShelf(sql, gone.id, -gone.free);
    }
  });

test("after five changes of the cart and the way back there is one search field, and each page counts the same", async ({
  page,
}) => {
  await page.goto(product);
  await addToCart(page, "fr");
  await page.getByRole("link", { name: catalogue.seeCart }).click();
  const [more, less] = [/^Un de plus/, /^Un de moins/].map((name) => page.getByRole("button", { name }));
  const quantity = (count: number) =>
    page.getByRole("group", { name: /^Quantité de/ }).getByText(String(count), { exact: true });
  await more?.click();
  await expect(quantity(2)).toBeVisible();
  await more?.click();
  await expect(quantity(3)).toBeVisible();
  await less?.click();
  await expect(quantity(2)).toBeVisible();
  await page.getByRole("button", { name: /^Retirer/ }).click();
  await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
  await page.getByRole("button", { name: /^Remettre/ }).click();
  await expect(quantity(2)).toBeVisible();
  await expect(page.getByRole("searchbox", { name: shopFr.searchLabel })).toHaveCount(1);

  // In place, so that one step leads back.
  expect(await goBack(page, product)).toBe(true);
  await expect(cartLink(page, 2)).toBeVisible(withinASecond);
  await expect(page.getByRole("search")).toHaveCount(1);
  // What was said then is not said again, and the next press is another addition.
  await addToCart(page, "fr");
  await expect(cartLink(page, 3)).toBeVisible();
});

test("what is never stored is loaded anew: cart, checkout, order, and what was paid meanwhile is paid", async ({
  page,
  gateway,
}) => {
  const phone = newPhone();
  await putIntoCart(page, "fr");
  await page.goto("/cart");
  await page.goto("/products/savon-noir");
  await addToCart(page, "fr");
  expect(await goBack(page, "/cart")).toBe(false);
  await expect(cartLink(page, 2)).toBeVisible();

  await (await fillCheckout(page, { phone })).click();
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  const address = page.url();
  // The order is placed: the way back leads to a checkout that says so, not to one that would order again.
  expect(await goBack(page, /\/checkout$/)).toBe(false);
  await expect(page.getByRole("button", { name: /^Payer/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: ordersFr.open.pay })).toBeVisible();

  await page.getByRole("link", { name: ordersFr.open.pay }).click();
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Asigamé" }).click();
  await expect(page).toHaveURL(/\/$/);

  await gateway.decideOnFirst(phone, "approve");
  expect(await goBack(page, address)).toBe(false);
  const paid = page.getByRole("heading", { name: scenes.paid.title, exact: true });
  await expect(paid).toBeVisible();
  await page.getByRole("link", { name: receiptsFr.open }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Reçu n°/ })).toBeVisible();
  await goBack(page, address);
  await expect(paid).toBeVisible(withinASecond);
});
