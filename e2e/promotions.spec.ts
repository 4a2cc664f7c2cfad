import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { addToCart, newPhone, openCart, words } from "#e2e/shopper.ts";
import { expectResult, signIn } from "#e2e/staff.ts";
import { formatXof } from "#lib/money.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import promotions from "../messages/fr/promotions.json" with { type: "json" };

const { cart, catalogue, checkout } = words.fr;
const inWords = (amountXof: number) => formatXof(amountXof, "fr");

/** So many soaps of 1,000 F in the cart; its page is open. */
async function fillCart(page: Page, soaps: number): Promise<void> {
  await page.goto("/products/savon-noir");
  await page.getByRole("combobox", { name: catalogue.quantity }).selectOption(String(soaps));
  await addToCart(page, "fr");
  await openCart(page, "fr");
}

async function applyCode(page: Page, code: string): Promise<void> {
  const label = page.getByLabel(promotions.code.label);
  if (!(await label.isVisible())) await page.getByText(promotions.code.title, { exact: true }).click();
  await label.fill(code);
  await page.getByRole("button", { name: promotions.code.apply }).click();
}

test("a code is folded away, refused in words, says what is missing, and takes its discount off the goods", async ({
  page,
  sql,
}) => {
  await fillCart(page, 4);
  await expect(page.getByLabel(promotions.code.label)).toBeHidden();
  await applyCode(page, "nobody-knows");
  await expect(page.getByText(promotions.code.refusals.unknown)).toBeVisible();
  await expect(page.getByLabel(promotions.code.label)).toHaveValue("NOBODYKNOWS");
  await applyCode(page, "woe zon");
  await expect(page.getByText(`Code WOEZON : encore ${inWords(1_000)} d’articles`)).toBeVisible();
  await page.getByRole("button", { name: /^Un de plus/ }).click();
  const does = page.getByText(`Code WOEZON : 10 % de moins sur les articles, soit ${inWords(500)}.`);
  await expect(does).toBeVisible();
  await page.getByRole("link", { name: cart.checkout, exact: true }).click();
  await expect(does).toBeVisible();
  await page.getByLabel(checkout.customerName).fill("Afi Essai");
  await page.getByLabel(checkout.phone).fill(newPhone("01"));
  await page.getByRole("radio", { name: /Mixx by Yas/ }).check();
  const place = page.getByRole("radio", { name: /Bè/ }).first();
  await place.check();
  await page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) }).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]{27}$/);
  const [order] = await sql`
    select o.*, p.code as promotion from orders o join promotions p on p.id = o.promotion_id order by o.placed_at desc limit 1`;
  expect(order).toMatchObject({ promotion: "WOEZON", subtotal_xof: 5_000, discount_xof: 500 });
  const summary = page.getByRole("region", { name: ordersFr.summary });
  await expect(summary).toContainText(`${ordersFr.discount} WOEZON− ${inWords(500)}`);
  await expect(summary).toContainText(inWords(4_500 + order?.delivery_xof));
});

test("a code is taken off again, and the whole price is back", async ({ page }) => {
  await fillCart(page, 6);
  await applyCode(page, "WOEZON");
  await expect(page.getByText(`− ${inWords(600)}`)).toBeVisible();
  await page.getByRole("button", { name: promotions.code.remove }).click();
  await expect(page.getByText(`− ${inWords(600)}`)).toBeHidden();
  await expect(page.getByLabel(promotions.code.label)).toHaveValue("");
});

test("staff make a code and pause it; a cart that holds it is told, and its order is refused before anything is charged", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const code = `ESSAI${randomInt(1_000_000)}`;
  await signIn(page);
  await page.goto("/admin/promotions");
  await page.getByLabel(promotions.create.code, { exact: true }).fill(code.toLowerCase());
  await page.getByRole("radio", { name: promotions.create.kinds.amount }).check();
  await page.getByLabel(promotions.create.value).fill("1 500");
  await page.getByLabel(promotions.create.maxUses).fill("5");
  await page.getByRole("button", { name: promotions.create.submit }).click();
  await expectResult(page, promotions.created.replace("{code}", code));
  const row = page.getByRole("listitem").filter({ hasText: code });
  await expect(row).toContainText(promotions.standings.good);
  await expect(row).toContainText("0 fois sur 5");

  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: javaScriptEnabled ?? true,
  });
  const shopper = await context.newPage();
  await fillCart(shopper, 3);
  await applyCode(shopper, code);
  await shopper.getByRole("link", { name: cart.checkout, exact: true }).click();
  await expect(shopper.getByText(`Code ${code} : ${inWords(1_500)} de moins`)).toBeVisible();
  await shopper.getByLabel(checkout.customerName).fill("Afi Essai");
  await shopper.getByLabel(checkout.phone).fill(newPhone("01"));
  await shopper.getByRole("radio", { name: /Mixx by Yas/ }).check();
  await shopper.getByRole("radio", { name: /Bè/ }).first().check();

  await row.getByRole("button", { name: `${promotions.pause} : ${code}` }).click();
  await expect(row).toContainText(promotions.standings.paused);
  const pay = shopper.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) });
  await pay.click();
  await expect(shopper.getByText(checkout.refusals.promotion_over)).toBeVisible();
  await expect(shopper.getByText(`Code ${code} : ${promotions.code.refusals.over}`)).toBeVisible();
  await pay.click();
  await expect(shopper).toHaveURL(/\/orders\/[\w-]{27}$/);
  await expect(shopper.getByText(code)).toHaveCount(0);
  await context.close();
});
