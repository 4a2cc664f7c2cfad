import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, order, words } from "#e2e/shopper.ts";
import ordersEn from "../messages/en/orders.json" with { type: "json" };
import ordersFr from "../messages/fr/orders.json" with { type: "json" };

const lookUps = { fr: ordersFr.lookUp, en: ordersEn.lookUp };

async function lookUp(page: Page, phone: string, code: string, language: Language = "fr"): Promise<void> {
  const t = lookUps[language];
  await page.getByLabel(t.phone).fill(phone);
  await page.getByLabel(t.code).fill(code);
  await page.getByRole("button", { name: t.submit }).click();
}

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`a shopper who lost the link finds the order again by phone and code (${language})`, async ({
    page,
    sql,
  }) => {
    const phone = newPhone();
    const token = await order(page, { phone, language });
    const [placed] = await sql`select code from orders where token = ${token}`;
    const code = String(placed?.code);
    await page.getByRole("link", { name: lookUps[language].link }).click();
    await expect(page.getByRole("heading", { level: 1, name: lookUps[language].title })).toBeVisible();
    // As one writes it down: in small letters, in two halves, with the country before the number.
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase();
    await lookUp(page, `+228 ${phone}`, typed, language);
    await expect(page).toHaveURL(new RegExp(`${words[language].prefix}/orders/${token}$`));
  });
}

test("every miss is answered alike and keeps what was typed; the right code waits once the tries are used up", async ({
  page,
  sql,
}) => {
  const [phone, other] = [newPhone(), newPhone()];
  const token = await order(page, { phone });
  const [placed] = await sql`select code from orders where token = ${token}`;
  const code = String(placed?.code);
  await page.goto("/orders");
  await lookUp(page, "12", "?");
  await expect(page.getByText(lookUps.fr.errors.phone_unreadable)).toBeVisible();
  await expect(page.getByText(lookUps.fr.errors.code_unreadable)).toBeVisible();

  const alert = page.getByRole("alert").filter({ hasText: /\S/ });
  for (const [asked, typed] of [
    [other, code],
    [phone, "ZZZZ-ZZZZ"],
    [other, "ZZZZ-ZZZZ"],
  ] as const) {
    await lookUp(page, asked, typed);
    await expect(alert).toHaveText(lookUps.fr.refusals.no_such_order);
    await expect(page.getByLabel(lookUps.fr.phone)).toHaveValue(asked);
    await page.goto("/orders");
  }
  // The story of trying on and on is told to the database; the page meets its end.
  await sql`update address_tries set tries = 10 where since > clock_now() - interval '15 minutes' and tries < 10`;
  await lookUp(page, phone, code);
  await expect(alert).toContainText(lookUps.fr.refusals.too_many_tries.slice(0, 12));
  // What was typed is in no address.
  await expect(page).toHaveURL(/\/orders\?answer$/);
});

test("the look-up is found from the foot of every page of the shop", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: lookUps.fr.link }).click();
  await expect(page).toHaveURL(/\/orders$/);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: lookUps.en.title })).toBeVisible();
});
