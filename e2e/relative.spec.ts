import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order, words } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const t = paymentsFr.relative;
const texts = { shop: "Asigamé" };

/** What the shopper would send: the link in the message for WhatsApp. */
async function readLink(page: Page, { ask, whatsapp } = t): Promise<string> {
  await page.getByText(ask, { exact: true }).click();
  const address = await page.getByRole("link", { name: whatsapp }).getAttribute("href");
  const message = new URL(address ?? "").searchParams.get("text") ?? "";
  const [link = ""] = /https?:\S+\/pay\/[\w-]{48}/.exec(message) ?? [];
  await expect(page.getByText(link, { exact: true })).toBeVisible();
  return link;
}

const fill = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

test("a relative pays by the link, from their own number, and learns nothing but shop and amount", async ({
  page,
  browser,
  sql,
  gateway,
  javaScriptEnabled,
}) => {
  const phone = newPhone("02");
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  const link = await readLink(page);
  const [placed] = await sql`select code, total_xof from orders where token = ${token}`;

  const relative = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await relative.goto(link);
  const own = newPhone().replace(/^9./, "79");
  const secrets = [
    token,
    "Afi Essai",
    phone,
    phone.replace(/(..)(?=.)/g, "$1 "),
    String(placed?.code),
    "Savon",
  ];
  const seesNoSecret = async () => {
    const html = await relative.content();
    for (const secret of secrets) expect(html).not.toContain(secret);
  };
  await seesNoSecret();
  await expect(relative.getByRole("heading", { level: 1 })).toContainText(texts.shop);
  await expect(relative.getByText(fill(t.ended, { number: `•• •• •• ${phone.slice(-2)}` }))).toBeVisible();
  await relative.getByRole("link", { name: t.choose }).click();
  await expect(relative.getByLabel(words.fr.checkout.phone)).toHaveValue("");
  await seesNoSecret();
  await relative.getByLabel(words.fr.checkout.phone).fill(own);
  await relative.getByRole("radio", { name: /Moov Money/ }).check();
  await relative.getByRole("button", { name: t.submit }).click();
  await expect(relative.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();
  expect(relative.url()).toBe(link);
  await seesNoSecret();

  await gateway.decideOnFirst(own, "approve");
  await expect(relative.getByRole("heading", { name: t.paid.title, exact: true })).toBeVisible();
  await seesNoSecret();
  await relative.context().close();
  // Without scripts, a page that asks nobody for a payment reads itself again every 20 s.
  const patience = javaScriptEnabled ? 10_000 : 25_000;
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: patience,
  });
  const paid =
    await sql`select a.number, a.phone from payment_attempts a join orders o on o.paid_attempt_id = a.id
    where o.token = ${token}`;
  expect([...paid]).toEqual([{ number: 2, phone: own }]);
});

test("a relative who cancels leaves no number on the shopper's page", async ({ page, browser, gateway }) => {
  const phone = newPhone("02");
  await order(page, { phone });
  const ended = page.getByRole("heading", { name: paymentsFr.scenes.prompt_cancelled.title });
  await expect(ended).toBeVisible({ timeout: 25_000 });
  const link = await readLink(page);
  await page.getByRole("link", { name: paymentsFr.again.choose }).click();
  await expect(page.getByLabel(words.fr.checkout.phone)).toHaveValue(phone.replace(/(..)(?=.)/g, "$1 "));

  const relative = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await relative.goto(link);
  await relative.getByRole("link", { name: t.choose }).click();
  const other = newPhone().replace(/^9./, "79");
  await relative.getByLabel(words.fr.checkout.phone).fill(other);
  await relative.getByRole("radio", { name: /Moov Money/ }).check();
  await relative.getByRole("button", { name: t.submit }).click();
  await expect(relative.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();

  await gateway.decideOnFirst(other, "cancel");
  await expect(relative.getByRole("link", { name: t.choose })).toBeVisible({ timeout: 20_000 });
  await relative.context().close();

  const showsNoNumber = async () => {
    const html = await page.content();
    for (const written of [other, other.replace(/(..)(?=.)/g, "$1 ")]) expect(html).not.toContain(written);
  };
  await page.reload();
  await expect(page.getByLabel(words.fr.checkout.phone)).toHaveValue("");
  await showsNoNumber();
  await page.getByRole("link", { name: paymentsFr.again.back }).click();
  await expect(ended).toBeVisible();
  await showsNoNumber();
});

test("while the shopper is being asked, the relative is told to wait, and may pay once that has ended", async ({
  page,
  context,
  gateway,
}) => {
  const phone = newPhone();
  await order(page, { phone, language: "en" });
  await expect(page.getByRole("heading", { name: paymentsEn.scenes.confirm.title })).toBeVisible();
  const link = await readLink(page, paymentsEn.relative);
  await expect(page.getByText(paymentsEn.relative.waits)).toBeVisible();
  const relative = await context.newPage();
  await relative.goto(link);
  await expect(relative.getByRole("heading", { name: paymentsEn.relative.busy.title })).toBeVisible();
  await expect(relative.getByRole("link", { name: paymentsEn.relative.choose })).toHaveCount(0);

  await gateway.decideOnFirst(phone, "cancel");
  await expect(relative.getByRole("link", { name: paymentsEn.relative.choose })).toBeVisible({
    timeout: 20_000,
  });
});

test("who was choosing a number when a relative began to pay is led to that payment, and asked nothing", async ({
  page,
  browser,
  gateway,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  const link = await readLink(page);
  await page.getByRole("link", { name: paymentsFr.again.choose }).click();
  const second = newPhone();
  await page.getByLabel(words.fr.checkout.phone).fill(second);

  const relative = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await relative.goto(link);
  await relative.getByRole("link", { name: t.choose }).click();
  const own = newPhone().replace(/^9./, "79");
  await relative.getByLabel(words.fr.checkout.phone).fill(own);
  await relative.getByRole("radio", { name: /Moov Money/ }).check();
  await relative.getByRole("button", { name: t.submit }).click();
  await expect(relative.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();
  await relative.context().close();

  await expect(page.getByLabel(words.fr.checkout.phone)).toHaveValue(second);
  await page.getByRole("button", { name: paymentsFr.again.submit }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${token}$`));
  await expect(page.getByText(`•• •• •• ${own.slice(-2)}`).first()).toBeVisible();
  expect(await gateway.promptsOf(second)).toHaveLength(0);
});

test("a pay link that is changed, or none at all, leads nowhere", async ({ page, request }) => {
  await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  const { pathname } = new URL(await readLink(page));
  const changed = pathname.slice(0, -1) + (pathname.endsWith("A") ? "B" : "A");
  for (const path of [changed, "/pay/x", "/pay", `${pathname}/more`, `/pay/${"A".repeat(48)}`])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get(`/api${changed}/status`)).status()).toBe(404);
  expect(Object.keys(await (await request.get(`/api${pathname}/status`)).json())).toEqual(["version"]);
});
