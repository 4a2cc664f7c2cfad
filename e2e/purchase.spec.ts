import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, openCart, order, putIntoCart, words } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const scenes = { fr: paymentsFr.scenes, en: paymentsEn.scenes };

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`a shopper buys by Method 1 and approves on their phone (${language})`, async ({
    page,
    gateway,
    sql,
  }) => {
    const phone = newPhone();
    const token = await order(page, { phone, language });
    await expect(page.getByRole("heading", { name: scenes[language].confirm.title })).toBeVisible();

    const simulator = await page.context().newPage();
    await simulator.goto(gateway.url);
    await simulator
      .getByRole("article", { name: new RegExp(phone.replace(/(..)(?=.)/g, "$1.?")) })
      .getByRole("button", { name: "Approuver" })
      .click();
    await page.bringToFront();

    await expect(page.getByRole("heading", { name: scenes[language].paid.title, exact: true })).toBeVisible();
    expect(new URL(page.url()).pathname, "nobody reloaded or went away").toBe(
      `${words[language].prefix}/orders/${token}`,
    );
    const [row] = await sql`
      select o.status, a.disposition, (select count(*)::int from receipts r where r.order_id = o.id) as receipts
      from orders o join payment_attempts a on a.id = o.paid_attempt_id where o.token = ${token}`;
    expect(row).toEqual({ status: "paid", disposition: "applied", receipts: 1 });
    expect(await gateway.promptsOf(phone)).toHaveLength(1);
  });
}

test("the page says paid within a second of the approval", async ({ page, gateway }, { project }) => {
  const phone = newPhone();
  await order(page, { phone });
  await expect(page.getByRole("heading", { name: scenes.fr.confirm.title })).toBeVisible();

  // Without scripts the page refreshes itself every four seconds.
  const patience = project.name === "no scripts" ? 6_000 : 1_000;
  await gateway.decideOnFirst(phone, "approve");
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: patience });
});

test("a form with mistakes says what to do and keeps what was typed", async ({ page, sql }) => {
  const { checkout, cart } = words.fr;
  await putIntoCart(page, "fr");
  await openCart(page, "fr");
  await page.getByRole("link", { name: cart.checkout, exact: true }).click();
  const [before] = await sql`select count(*)::int as orders from orders`;
  await page.getByLabel(checkout.customerName).fill("Kossi");
  await page.getByLabel(checkout.phone).fill("12 34");
  await page.getByRole("button", { name: checkout.payWithoutAmount }).click();
  await expect(page.getByText(checkout.errors.phone_unreadable).first()).toBeVisible();
  await expect(page.getByText(checkout.errors.place_missing).first()).toBeVisible();
  await expect(page.getByLabel(checkout.customerName)).toHaveValue("Kossi");
  expect((await sql`select count(*)::int as orders from orders`)[0]).toEqual(before);
});

test("the cart counts up, counts down and empties without leaving its page", async ({ page }) => {
  const { cart } = words.fr;
  await putIntoCart(page, "fr");
  await openCart(page, "fr");
  const address = new URL(page.url()).pathname;
  const group = page.getByRole("group", { name: /Quantité/ });
  await page.getByRole("button", { name: /Un de plus/ }).click();
  await expect(group.getByText("2", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /Un de moins/ }).click();
  await expect(group.getByText("1", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Retirer/ }).click();
  await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(address);
});
