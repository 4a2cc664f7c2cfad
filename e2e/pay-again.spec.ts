import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order, words } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const { again, cancel } = paymentsFr;
const { open } = ordersFr;

test("cancelled on the phone, paid with another number and network: one order, paid once", async ({
  page,
  sql,
  gateway,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  await page.getByRole("link", { name: again.choose }).click();
  const second = newPhone().replace(/^9./, "79");
  await page.getByLabel("Téléphone Mobile Money").fill(second);
  await page.getByRole("radio", { name: /Moov Money/ }).check();
  await page.getByRole("button", { name: again.submit }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${token}$`));
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  await expect(page.getByRole("link", { name: again.choose })).toHaveCount(0);

  await gateway.decideOnFirst(second, "approve");
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible();
  const attempts = await sql`
    select a.status, a.disposition, a.network from payment_attempts a join orders o on o.id = a.order_id
    where o.token = ${token} order by a.number`;
  expect([...attempts]).toEqual([
    { status: "cancelled", disposition: null, network: "TMONEY" },
    { status: "succeeded", disposition: "applied", network: "FLOOZ" },
  ]);
});

test("the same number within a minute is refused in words, and nothing is sent", async ({
  page,
  gateway,
}) => {
  const phone = newPhone("02");
  await order(page, { phone });
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  await page.getByRole("link", { name: again.choose }).click();
  const field = page.getByLabel(words.fr.checkout.phone);
  const written = phone.replace(/(..)(?=.)/g, "$1 ");
  await expect(field).toHaveValue(written);
  await page.getByRole("button", { name: again.submit }).click();
  await expect(page.getByText(again.refusals.phone_limited)).toBeVisible();
  await expect(field).toHaveValue(written);
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});

test("a shopper cancels the order, and its articles are back on sale", async ({ page, sql }) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  await page.getByRole("link", { name: cancel.title }).click();
  await expect(page.getByText(cancel.text)).toBeVisible();
  await page.getByRole("button", { name: cancel.submit }).click();
  await expect(page.getByRole("heading", { name: "La commande est annulée" })).toBeVisible();
  const [row] = await sql`
    select o.status, count(*) filter (where r.status = 'held')::int as held
    from orders o join reservations r on r.order_id = o.id where o.token = ${token} group by o.id`;
  expect(row).toEqual({ status: "cancelled", held: 0 });
});

test("while its payment is open an order cannot be cancelled, and the page says why and what to do", async ({
  page,
}) => {
  const token = await order(page, { phone: newPhone() });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();
  await expect(page.getByRole("link", { name: cancel.title })).toHaveCount(0);
  // The header of every other page leads there.
  await page.goto("/");
  await page.getByRole("link", { name: open.cancel }).click();
  await expect(page.getByText(cancel.busy)).toBeVisible();
  await expect(page.getByRole("button", { name: cancel.submit })).toHaveCount(0);
  await page.getByRole("link", { name: again.back }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${token}$`));
});

test("a cancel form that was left open does nothing once another payment has begun", async ({
  page,
  context,
  gateway,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  await page.getByRole("link", { name: cancel.title }).click();
  const other = await context.newPage();
  await other.goto(`/orders/${token}/pay`);
  const second = newPhone().replace(/^9./, "79");
  await other.getByLabel(words.fr.checkout.phone).fill(second);
  await other.getByRole("radio", { name: /Moov Money/ }).check();
  await other.getByRole("button", { name: again.submit }).click();
  await expect(other.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();

  await page.getByRole("button", { name: cancel.submit }).click();
  await expect(page.getByText(again.refusals.payment_open)).toBeVisible();

  await gateway.decideOnFirst(second, "approve");
  await expect(other.getByRole("heading", { name: "Payé", exact: true })).toBeVisible();
});
