import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order, words } from "#e2e/shopper.ts";

// Who reaches the shop: the smallest screens, and people who made a mistake. Those without a mouse: keyboard.spec.ts.
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

test("after a refusal the focus is on what must be corrected", async ({ page }) => {
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByLabel(words.fr.checkout.phone).fill("123");
  await pay.click();
  await expect(page.getByLabel(words.fr.checkout.phone)).toBeFocused();
});
