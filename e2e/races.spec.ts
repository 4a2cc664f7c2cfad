import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone } from "#e2e/shopper.ts";

test("two shoppers want the last piece: one wins, the other is told", async ({ browser, page, sql }) => {
  const product = "pot-en-terre-cuite-de-bolou";
  const second = await (await browser.newContext()).newPage();
  const pay = await fillCheckout(page, { phone: newPhone(), product });
  const paySecond = await fillCheckout(second, { phone: newPhone(), product });
  await Promise.all([pay.click(), paySecond.click()]);
  const won = (tab: typeof page) =>
    tab.getByRole("heading", { name: /Nous envoyons|composez votre code PIN/ });
  const told = (tab: typeof page) =>
    tab.getByText(/n’est plus disponible en cette quantité|articles de votre panier sont épuisés/);
  for (const tab of [page, second]) await expect(won(tab).or(told(tab)).first()).toBeVisible();
  const winners = [await won(page).isVisible(), await won(second).isVisible()];
  expect(winners.filter(Boolean)).toHaveLength(1);
  const [stock] = await sql`
    select s.on_hand, s.reserved from stock_levels s join variants v on v.id = s.variant_id where v.sku = 'POT-01'`;
  expect(stock).toEqual({ on_hand: 1, reserved: 1 });
  await second.context().close();
});

test("a double click makes one order and one prompt", async ({ page, sql, gateway }) => {
  const phone = newPhone();
  const pay = await fillCheckout(page, { phone });
  await pay.dblclick();
  await expect(page).toHaveURL(/\/orders\//);
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);
  expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
});

test("one cart paid from two tabs at once makes one order and one prompt", async ({
  page,
  sql,
  gateway,
  context,
}) => {
  const phone = newPhone();
  const pay = await fillCheckout(page, { phone });
  const twin = await context.newPage();
  await twin.goto("/checkout");
  await twin.getByLabel("Nom et prénom").fill("Afi Essai");
  await twin.getByLabel("Téléphone Mobile Money").fill(phone);
  await twin.getByRole("radio", { name: /Mixx by Yas/ }).check();
  await twin.getByRole("radio", { name: /Bè/ }).first().check();
  const payTwin = twin.getByRole("button", { name: /^Payer/ });
  await Promise.all([pay.click(), payTwin.click()]);
  const told = (tab: typeof page) => tab.getByText(/votre commande est déjà faite|Votre panier est vide/);
  const won = (tab: typeof page) =>
    tab.getByRole("heading", { name: /Nous envoyons|composez votre code PIN/ });
  for (const tab of [page, twin]) await expect(won(tab).or(told(tab)).first()).toBeVisible();
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);
  expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
});
