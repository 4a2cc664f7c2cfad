import { randomInt } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import cartEn from "../messages/en/cart.json" with { type: "json" };
import catalogueEn from "../messages/en/catalogue.json" with { type: "json" };
import checkoutEn from "../messages/en/checkout.json" with { type: "json" };
import cartFr from "../messages/fr/cart.json" with { type: "json" };
import catalogueFr from "../messages/fr/catalogue.json" with { type: "json" };
import checkoutFr from "../messages/fr/checkout.json" with { type: "json" };

export const words = {
  fr: { cart: cartFr, catalogue: catalogueFr, checkout: checkoutFr, prefix: "" },
  en: { cart: cartEn, catalogue: catalogueEn, checkout: checkoutEn, prefix: "/en" },
};
export type Language = keyof typeof words;

/** A number of nobody, new for each story; its last two digits choose what the simulated shopper does. */
export function newPhone(scenario = String(randomInt(11, 100))): string {
  return `9${randomInt(4)}${String(randomInt(10_000)).padStart(4, "0")}${scenario}`;
}

/**
 * Presses the button of the open product and waits until it is said that the article was added: by the page itself, or,
 * without scripts, by the cart that the browser is led to.
 */
export async function addToCart(page: Page, language: Language): Promise<void> {
  const { cart, catalogue } = words[language];
  const [added = ""] = cart.added.split("{");
  await page.getByRole("button", { name: catalogue.add }).click();
  await expect(page.getByRole("status").filter({ hasText: added })).toBeVisible();
}

export async function putIntoCart(page: Page, language: Language, product = "savon-noir"): Promise<void> {
  await page.goto(`${words[language].prefix}/products/${product}`);
  await addToCart(page, language);
}

/** After an addition: the cart, where a browser without scripts is already. */
export async function openCart(page: Page, language: Language): Promise<void> {
  const { cart, catalogue, prefix } = words[language];
  if (new URL(page.url()).pathname !== `${prefix}/cart`)
    await page.getByRole("link", { name: catalogue.seeCart }).click();
  await expect(page.getByRole("heading", { level: 1, name: cart.title })).toBeVisible();
}

/** From the product's page to a checkout that only waits for its button. */
export async function fillCheckout(
  page: Page,
  {
    phone,
    product = "savon-noir",
    language = "fr",
  }: { phone: string; product?: string; language?: Language },
): Promise<Locator> {
  const { cart, checkout } = words[language];
  await putIntoCart(page, language, product);
  await openCart(page, language);
  await page.getByRole("link", { name: cart.checkout, exact: true }).click();
  await page.getByLabel(checkout.customerName).fill("Afi Essai");
  await page.getByLabel(checkout.phone).fill(phone);
  await page.getByRole("radio", { name: /Mixx by Yas/ }).check();
  await page.getByRole("radio", { name: /Bè/ }).first().check();
  return page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) });
}

/** Fills, presses, and waits for the order's page. */
export async function order(page: Page, choice: Parameters<typeof fillCheckout>[1]): Promise<string> {
  await (await fillCheckout(page, choice)).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]{27}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
