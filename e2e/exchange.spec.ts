import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order, words } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import promotionsFr from "../messages/fr/promotions.json" with { type: "json" };

const { checkout } = words.fr;
const { code } = promotionsFr;
const openedOrder = /\/orders\/[\w-]{27}$/;

function countLoads(page: Page): string[] {
  const loads: string[] = [];
  page.on("request", (sent) => sent.isNavigationRequest() && loads.push(sent.url()));
  return loads;
}

test("un code promo au paiement ne fait rien oublier de ce qui est écrit", async ({ page }) => {
  await fillCheckout(page, { phone: newPhone() });
  const loads = countLoads(page);
  const typed = await page.getByLabel(checkout.phone).inputValue();
  await page.getByText(code.title, { exact: true }).click();
  await page.getByLabel(code.label).fill("personne");
  await page.getByRole("button", { name: code.apply }).click();
  await expect(page.getByText(code.refusals.unknown)).toBeVisible();
  await expect(page.getByLabel(checkout.phone)).toHaveValue(typed);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Payer \d/ })).toBeVisible();
  expect(loads).toEqual([]);
});

test("une page de commande qui se renouvelle garde ce qu’on y écrit et ce qu’on a ouvert", async ({
  page,
}) => {
  await order(page, { phone: newPhone("02") });
  const phone = page.getByLabel(checkout.phone);
  await expect(phone).toBeVisible({ timeout: 25_000 });
  const loads = countLoads(page);
  const fold = page.locator("details").filter({ hasText: /Annuler/ });
  await fold.locator("summary").click();
  await phone.fill("91 00 00");
  const heading = page.getByRole("heading", { level: 1 });
  await heading.evaluate((shown) => shown.replaceChildren("what was true before"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(heading).toHaveText(paymentsFr.scenes.prompt_cancelled.title);
  await expect(phone).toHaveValue("91 00 00");
  await expect(phone).toBeFocused();
  await expect(fold).toHaveAttribute("open", "");
  expect(loads).toEqual([]);
});

test("deux appuis de suite envoient un formulaire, et le bouton le dit", async ({ page, sql }) => {
  const phone = newPhone();
  const pay = await fillCheckout(page, { phone });
  let posts = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/checkout", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts += 1;
    await held;
    await route.continue();
  });
  await pay.click();
  const sending = page.getByRole("button", { name: checkout.sending });
  await expect(sending).toHaveAttribute("aria-disabled", "true");
  await sending.click({ force: true });
  await sending.press("Enter");
  release();
  await expect(page).toHaveURL(openedOrder);
  expect(posts).toBe(1);
  expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
});
