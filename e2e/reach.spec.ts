import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order, words } from "#e2e/shopper.ts";

// Who reaches the shop: the smallest screens, and people without a mouse.
for (const language of ["fr", "en"] as const) {
  test(`no page is wider than a screen of 320 px (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { prefix } = words[language];
    await fillCheckout(page, { phone: newPhone(), language });
    const paths = ["/checkout", "/cart", "", "/products/pagne-wax-soleil", "/categories/tissus"];
    for (const path of [...paths, "/search?q=zzz", "/admin/sign-in", "/nowhere"]) {
      await page.goto(`${prefix}${path}` || "/");
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${prefix}${path}`).toBeLessThanOrEqual(320);
    }
    await order(page, { phone: newPhone(), language });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("The keyboard does not reach it.");
}

test("a whole purchase is made with the keyboard alone", async ({ page }) => {
  const { cart, catalogue, checkout } = words.fr;
  await page.goto("/");
  await tabTo(page, page.getByRole("link", { name: "Beurre de karité brut" }).first());
  await page.keyboard.press("Enter");
  const add = page.getByRole("button", { name: catalogue.add });
  await expect(add).toBeVisible();
  await tabTo(page, add);
  await page.keyboard.press("Enter");
  const seeCart = page.getByRole("link", { name: catalogue.seeCart });
  await expect(seeCart).toBeVisible();
  await tabTo(page, seeCart);
  await page.keyboard.press("Enter");
  const goOn = page.getByRole("link", { name: cart.checkout, exact: true });
  await expect(goOn).toBeVisible();
  await tabTo(page, goOn);
  await page.keyboard.press("Enter");
  const name = page.getByLabel(checkout.customerName);
  await expect(name).toBeVisible();
  await tabTo(page, name);
  await page.keyboard.type("Yawa Clavier");
  await page.keyboard.press("Tab");
  await page.keyboard.type(newPhone("01"));
  // The number has chosen its network; the place is chosen with an arrow key.
  await expect(page.getByRole("radio", { name: /Mixx by Yas/ })).toBeChecked();
  const place = page.getByRole("radio", { name: /Centre-ville/ });
  await tabTo(page, place);
  await page.keyboard.press("Space");
  await expect(place).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: /^Payer/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 20_000 });
});

test("after a refusal the focus is on what must be corrected", async ({ page }) => {
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByLabel(words.fr.checkout.phone).fill("123");
  await pay.click();
  await expect(page.getByLabel(words.fr.checkout.phone)).toBeFocused();
});
