import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, words } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

test.use({ onSlowPhone: true });

const payments = { fr: paymentsFr, en: paymentsEn };
const otherPage = { fr: /Une autre page/, en: /Another payment page/ };

/** Counts what a thumb does: a field is a question answered, typed or chosen; a tap is a button or a link. */
class Thumb {
  fields = 0;
  taps = 0;

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.tap();
  }

  async type(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    await field.tap();
    await field.pressSequentially(text);
  }

  async choose(answer: Locator): Promise<void> {
    this.fields += 1;
    await answer.tap();
    await expect(answer).toBeChecked();
  }
}

async function buy(page: Page, thumb: Thumb, language: Language, phone: string, way: "prompt" | "page") {
  const { cart, catalogue, checkout, prefix } = words[language];
  await page.goto(`${prefix}/products/savon-noir`);
  await thumb.tap(page.getByRole("button", { name: catalogue.add }));
  await thumb.tap(page.getByRole("main").getByRole("link", { name: cart.checkout, exact: true }));
  await thumb.type(page.getByLabel(checkout.customerName), "Afi Essai");
  await thumb.type(page.getByLabel(checkout.phone), phone);
  if (way === "page") await thumb.choose(page.getByRole("radio", { name: otherPage[language] }));
  await thumb.choose(page.getByRole("radio", { name: /Bè/ }).first());
  await thumb.tap(page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) }));
}

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`three fields and three taps from a product to the prompt on the phone (${language})`, async ({
    page,
    gateway,
  }) => {
    const [thumb, phone] = [new Thumb(), newPhone()];
    await buy(page, thumb, language, phone, "prompt");
    const asked = page.getByRole("heading", { name: payments[language].scenes.confirm.title });
    await expect(asked).toBeVisible();
    expect((await gateway.promptsOf(phone)).map(({ state }) => state)).toEqual(["pending"]);
    expect(thumb).toEqual({ fields: 3, taps: 3 });
  });

  test(`four fields and five taps from a product to the gateway's page (${language})`, async ({
    page,
    gateway,
  }) => {
    const [thumb, t] = [new Thumb(), payments[language]];
    await gateway.set({ pageReturnS: 0 });
    await buy(page, thumb, language, newPhone(), "page");
    await thumb.tap(page.getByRole("button", { name: t.page.go }));
    await thumb.tap(page.getByRole("link", { name: t.handOver.go }));
    await expect(page).toHaveURL(/\/v1\/page\/checkout\?/);
    await expect(page.getByRole("button", { name: "Payer" })).toBeVisible();
    expect(thumb).toEqual({ fields: 4, taps: 5 });
  });
}

test("by way of the cart it is one tap more, without scripts none, and no field", async ({
  page,
  gateway,
  javaScriptEnabled,
}) => {
  const { cart, catalogue, checkout } = words.fr;
  const [thumb, phone] = [new Thumb(), newPhone()];
  await page.goto("/products/savon-noir");
  await thumb.tap(page.getByRole("button", { name: catalogue.add }));
  // Without scripts, adding leads to the cart.
  if (javaScriptEnabled) await thumb.tap(page.getByRole("link", { name: catalogue.seeCart }));
  await expect(page.getByRole("heading", { level: 1, name: cart.title })).toBeVisible();
  await thumb.tap(page.getByRole("main").getByRole("link", { name: cart.checkout, exact: true }));
  await expect(page).toHaveURL(/\/checkout$/);
  await thumb.type(page.getByLabel(checkout.customerName), "Afi Essai");
  await thumb.type(page.getByLabel(checkout.phone), phone);
  await thumb.choose(page.getByRole("radio", { name: /Bè/ }).first());
  await thumb.tap(page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) }));
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
  expect(thumb).toEqual({ fields: 3, taps: javaScriptEnabled ? 4 : 3 });
});
