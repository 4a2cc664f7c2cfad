import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order, putIntoCart, words } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const { again, contact, progress } = ordersFr;

/** A paid order of a soap and another thing; its page is open. */
async function buyTwoThings(page: Page, product: string): Promise<string> {
  await putIntoCart(page, "fr", product);
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 20_000,
  });
  return token;
}

test("one button fills the cart with the same things again", async ({ page }) => {
  await buyTwoThings(page, "beurre-de-karite");
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: words.fr.cart.empty })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: again.submit }).click();
  await expect(page).toHaveURL(/\/cart$/);
  for (const name of [/Savon noir/, /Beurre de karité/])
    await expect(page.getByRole("group", { name }).getByText("1", { exact: true })).toBeVisible();
});

test("what is no longer sold is told by name, and the rest is in the cart", async ({ page, sql }) => {
  const token = await buyTwoThings(page, "beurre-de-karite");
  const [gone] = await sql`
    select l.variant_id, l.name_fr from order_lines l join orders o on o.id = l.order_id
    where o.token = ${token} and l.name_fr like 'Beurre%'`;
  await sql`update variants set is_published = false where id = ${gone?.variant_id}`;
  try {
    await page.getByRole("button", { name: again.submit }).click();
    const notice = page.getByRole("alert").filter({ hasText: again.part });
    await expect(notice).toContainText(gone?.name_fr);
    await notice.getByRole("link", { name: again.cart }).click();
    await expect(page.getByRole("group", { name: /Savon noir/ })).toBeVisible();
    await expect(page.getByRole("group", { name: /Beurre/ })).toHaveCount(0);
  } finally {
    await sql`update variants set is_published = true where id = ${gone?.variant_id}`;
  }
});

test("a paid order shows how far it is, and how to reach the shop with its code; without a number it shows none", async ({
  page,
  sql,
}) => {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 20_000,
  });
  const step = page.locator("li[aria-current=step]");
  await expect(step).toContainText(progress.paid);
  await sql`
    with moved as (update orders set fulfilment = 'preparing' where token = ${token} returning id)
    insert into order_events (order_id, subject, kind, from_status, to_status, actor)
    select id, 'fulfilment', 'fulfilment_preparing', 'none', 'preparing', 'system' from moved`;
  const [settings] = await sql`select contact_phone from shop_settings`;
  try {
    await sql`update shop_settings set contact_phone = '22000000'`;
    await page.goto(`/orders/${token}`);
    await expect(step).toContainText(progress.preparing);
    const [row] = await sql`select code from orders where token = ${token}`;
    const write = page.getByRole("link", { name: contact.whatsapp });
    await expect(write).toHaveAttribute("href", /^https:\/\/wa\.me\/22822000000\?text=/);
    await expect(write).toHaveAttribute("href", new RegExp(`${row?.code.slice(0, 4)}-${row?.code.slice(4)}`));
    await expect(page.getByRole("link", { name: /^Appeler/ })).toHaveAttribute("href", "tel:+22822000000");
    await sql`update shop_settings set contact_phone = null`;
    await page.goto(`/orders/${token}`);
    await expect(page.getByRole("heading", { name: contact.title })).toHaveCount(0);
  } finally {
    await sql`update shop_settings set contact_phone = ${settings?.contact_phone ?? null}`;
  }
});
