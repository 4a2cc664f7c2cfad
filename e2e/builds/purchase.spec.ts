import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { newPhone, words } from "#e2e/shopper.ts";

const { catalogue, cart, checkout } = words.fr;

/** To a checkout that only waits for its button; whether adding leaves the product's page depends on who serves it. */
async function fillIn(page: import("@playwright/test").Page, phone: string): Promise<void> {
  await page.goto("/products/savon-noir");
  await page.getByRole("button", { name: catalogue.add }).click();
  await expect(page.getByText(/Votre panier en contient/)).toBeVisible();
  await page.goto("/cart");
  await page.getByRole("link", { name: cart.checkout, exact: true }).click();
  await page.getByLabel(checkout.customerName).fill("Afi Essai");
  await page.getByLabel(checkout.phone).fill(phone);
  await page.getByRole("radio", { name: /Mixx by Yas/ }).check();
  await page.getByRole("radio", { name: /Bè/ }).first().check();
}

const pay = (page: import("@playwright/test").Page) =>
  page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) });

test("a shopper buys by the prompt on the phone, and finds the order again", async ({ page }) => {
  const phone = newPhone("01");
  await fillIn(page, phone);
  await pay(page).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]{27}$/);
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 30_000 });
  const code = await page
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .first()
    .textContent();
  await page.goto("/orders");
  await page.getByLabel("Téléphone donné à la commande").fill(phone);
  await page.getByLabel("Code de la commande").fill(code ?? "");
  await page.getByRole("button", { name: "Ouvrir ma commande" }).click();
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible();
});

test("a form with mistakes comes back with what was typed, and then orders", async ({ page }) => {
  await fillIn(page, "12");
  await page.getByLabel(checkout.customerName).fill("Kossi");
  await pay(page).click();
  await expect(page.getByLabel(checkout.phone)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(checkout.customerName)).toHaveValue("Kossi");
  await page.getByLabel(checkout.phone).fill(newPhone("01"));
  await page.getByRole("radio", { name: /Bè/ }).first().check();
  await pay(page).click();
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 30_000 });
});

test("a shopper comes as far as the hand-over to the gateway's page", async ({ page, sql }) => {
  await sql`update shop_settings set hosted_page_is_on = true`;
  await fillIn(page, newPhone());
  await page.getByRole("radio", { name: /PayGateGlobal/ }).check();
  await pay(page).click();
  await page.getByRole("button", { name: "Aller à la page de paiement" }).click();
  await expect(page).toHaveURL(/\/hosted-page$/);
  const link = page.getByRole("link", { name: "Continuer vers PayGateGlobal" });
  await expect(link).toHaveAttribute("href", new RegExp(`^${fromRun("E2E_SANDBOX_URL")}/v1/page\\?`));
  await sql`update shop_settings set hosted_page_is_on = false`;
});

test("cookies are this host's alone, out of reach of scripts, and secure over https", async ({
  page,
  context,
}) => {
  await page.goto("/");
  expect(await context.cookies(), "none before the shopper acts").toEqual([]);
  await fillIn(page, newPhone("03"));
  await pay(page).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]{27}$/);
  const isSecure = fromRun("E2E_APP_URL").startsWith("https:");
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(
    ["cart", "draft", "order"].map((name) => (isSecure ? `__Host-${name}` : name)),
  );
  for (const cookie of cookies)
    expect(cookie).toMatchObject({ secure: isSecure, httpOnly: true, sameSite: "Lax", path: "/" });
});

test("what does not exist is said in words", async ({ page }) => {
  for (const path of ["/products/nothing", "/nothing", "/en/nothing/at/all"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Cette page n’existe pas" })).toBeVisible();
  }
});

test("plain Next: a page folder alone makes a page in both languages", async ({ request }) => {
  for (const [prefix, locale] of [
    ["", "fr"],
    ["/en", "en"],
  ]) {
    const answer = await request.get(`${prefix}${fromRun("E2E_ADDED_PAGE")}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(`Added in ${locale}`);
  }
});
