import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";

test("cancelled on the phone, paid with another number and network: one order, paid once", async ({
  page,
  sql,
  gateway,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  const second = newPhone().replace(/^9./, "79");
  await page.getByLabel("Téléphone Mobile Money").fill(second);
  await page.getByRole("radio", { name: /Moov Money/ }).check();
  await page.getByRole("button", { name: "Recevoir une nouvelle demande" }).click();
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Recevoir une nouvelle demande" })).toHaveCount(0);
  const [prompt] = await gateway.promptsOf(second);
  await gateway.decide(prompt?.txReference ?? 0, "approve");
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
  await page.getByRole("button", { name: "Recevoir une nouvelle demande" }).click();
  await expect(page.getByText(/vient de recevoir une demande/)).toBeVisible();
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});

test("a shopper cancels the order, and its articles are back on sale", async ({ page, sql }) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  await page.getByText("Annuler la commande", { exact: true }).click();
  await page.getByRole("button", { name: "Oui, annuler la commande" }).click();
  await expect(page.getByRole("heading", { name: "La commande est annulée" })).toBeVisible();
  const [row] = await sql`
    select o.status, count(*) filter (where r.status = 'held')::int as held
    from orders o join reservations r on r.order_id = o.id where o.token = ${token} group by o.id`;
  expect(row).toEqual({ status: "cancelled", held: 0 });
});
