import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, words } from "#e2e/shopper.ts";

/** Two soaps in the cart; its page is open. */
async function fillCart(page: Page, language: Language = "fr"): Promise<void> {
  const { cart, catalogue, prefix } = words[language];
  await page.goto(`${prefix}/products/savon-noir`);
  await page.getByRole("combobox", { name: catalogue.quantity }).selectOption("2");
  await page.getByRole("button", { name: catalogue.add }).click();
  await page.getByRole("link", { name: catalogue.seeCart }).click();
  await expect(page.getByRole("heading", { name: cart.title })).toBeVisible();
}

for (const language of ["fr", "en"] as const) {
  test(`what was taken out of the cart is named, and one button puts it back as it was (${language})`, async ({
    page,
    javaScriptEnabled,
  }) => {
    const { cart } = words[language];
    await fillCart(page, language);
    const soap = page.getByRole("group", { name: /Savon noir|Black soap/ });
    await expect(soap).toContainText("2");
    await page.getByRole("button", { name: new RegExp(`^${cart.remove} `) }).click();
    await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
    const notice = page.getByRole("status");
    await expect(notice).toContainText(/Savon noir|Black soap/);
    const putBack = notice.getByRole("button", { name: cart.putBack.submit });
    if (javaScriptEnabled) await expect(putBack).toBeFocused();
    await putBack.click();
    await expect(soap).toContainText("2");
    await expect(notice.filter({ hasText: cart.putBack.done.replace("{name}", "").trim() })).toBeVisible();
    await expect(putBack).toHaveCount(0);
  });
}
