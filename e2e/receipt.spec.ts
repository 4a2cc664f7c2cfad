import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, order, words } from "#e2e/shopper.ts";
import { rubbishProofs } from "#lib/receipts/test-rubbish.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import receiptsEn from "../messages/en/receipts.json" with { type: "json" };
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import receiptsFr from "../messages/fr/receipts.json" with { type: "json" };

const receipts = { fr: receiptsFr, en: receiptsEn };
const paidTitle = { fr: paymentsFr.scenes.paid.title, en: paymentsEn.scenes.paid.title };

/** A paid order, its receipt open in `page`. */
async function openReceipt(page: Page, phone: string, language: Language = "fr"): Promise<string> {
  const token = await order(page, { phone, language });
  await expect(page.getByRole("heading", { name: paidTitle[language], exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole("link", { name: receipts[language].open }).click();
  await expect(page).toHaveURL(new RegExp(`${words[language].prefix}/orders/${token}/receipt$`));
  return token;
}

async function proofOf(page: Page): Promise<string> {
  const href = await page.getByRole("link", { name: receiptsFr.checkNow }).getAttribute("href");
  return new URL(href ?? "").searchParams.get("r") ?? "";
}

async function deliver(sql: postgres.Sql, token: string): Promise<void> {
  const steps = ["none", "preparing", "shipped", "delivered"];
  for (const [place, to] of steps.slice(1).entries())
    await sql`
      with moved as (update orders set fulfilment = ${to} where token = ${token} returning id)
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      select id, 'fulfilment', ${`fulfilment_${to}`}, ${steps[place] ?? ""}, ${to}, 'system' from moved`;
}

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`a paid order has a receipt with number, lines, total, way and reference, and its code proves it (${language})`, async ({
    page,
    sql,
  }) => {
    const phone = newPhone("01");
    const token = await openReceipt(page, phone, language);
    const t = receipts[language];
    const [row] = await sql`
      select r.number, o.code, coalesce(a.payment_reference, a.tx_reference) as reference
      from orders o join receipts r on r.order_id = o.id join payment_attempts a on a.id = o.paid_attempt_id where o.token = ${token}`;
    const number = String(row?.number).padStart(6, "0");
    await expect(
      page.getByRole("heading", { level: 1, name: t.title.replace("{number}", number) }),
    ).toBeVisible();
    const sheet = page.getByRole("article");
    for (const text of [`${row?.code.slice(0, 4)}-${row?.code.slice(4)}`, row?.reference, "Mixx by Yas"])
      await expect(sheet).toContainText(text);
    const share = await page.getByRole("link", { name: t.whatsapp }).getAttribute("href");
    expect(share).toMatch(/^https:\/\/wa\.me\/\?text=/);
    expect(
      decodeURIComponent(share ?? ""),
      "the proof is passed on, never the order's address",
    ).not.toContain(token);

    const [key] = await sql`
      select encode(private_key, 'hex') as hex, encode(substr(private_key, 17), 'base64') as seed from receipt_keys`;
    const receiptPage = await page.content();
    for (const secret of [key?.hex, key?.seed.replaceAll("=", "")]) expect(receiptPage).not.toContain(secret);

    await page.getByRole("link", { name: t.checkNow }).click();
    await expect(page.getByRole("heading", { level: 1, name: t.handOver.open.title })).toBeVisible();
    await expect(page.locator("main")).toContainText("Afi E.");
    expect(await page.content()).not.toContain(phone);
    expect(await page.content()).not.toContain(token);

    await page.getByRole("link", { name: language === "fr" ? "English" : "Français" }).click();
    const other = receipts[language === "fr" ? "en" : "fr"];
    await expect(
      page.getByRole("heading", { level: 1, name: other.handOver.open.title }),
      "the other language keeps the proof",
    ).toBeVisible();
  });
}

test("a copy of a receipt collects nothing: after the hand-over the same code says so", async ({
  page,
  sql,
}) => {
  const token = await openReceipt(page, newPhone("01"));
  const proof = await proofOf(page);
  await deliver(sql, token);
  await page.goto(`/receipts/check?r=${proof}`);
  await expect(
    page.getByRole("heading", { level: 1, name: receiptsFr.handOver.delivered.title }),
  ).toBeVisible();
  await page.goto(`/orders/${token}`);
  await expect(page.getByText(ordersFr.fulfilment.delivered)).toBeVisible();
});

test("an order that is not paid has no receipt and leads back to its own page", async ({ page }) => {
  const token = await order(page, { phone: newPhone("03") });
  await page.goto(`/orders/${token}/receipt`);
  await expect(page).toHaveURL(new RegExp(`/orders/${token}$`));
});

test("rubbish links are called false in words, each with a page of its own and never an error", async ({
  page,
  request,
}) => {
  await openReceipt(page, newPhone("01"));
  const proof = await proofOf(page);
  const links = rubbishProofs(proof).map(([name, text]) => [name, `r=${encodeURIComponent(text)}`] as const);
  const more = [
    ["the proof twice", `r=${proof}&r=${proof}`],
    ["a list", `r[]=${proof}`],
    ["a NUL", "r=%00"],
    ["a proof of another name", `proof=${proof}`],
  ] as const;
  for (const [name, query] of [...links, ...more]) {
    const answer = await request.get(`/receipts/check?${query}`);
    expect(answer.status(), name).toBeLessThan(500);
    const text = await answer.text();
    expect(text, name).not.toContain(receiptsFr.handOver.open.title);
    if (answer.status() === 200 && query.startsWith("r="))
      expect(text, name).toContain(receiptsFr.check.false.title);
  }
  // A query that cannot be decoded is dropped as a whole, so the page asks for a proof and judges none.
  for (const query of ["r=%ff%fe", "r=%", `r=${proof}&r=%`]) {
    const answer = await request.get(`/receipts/check?${query}`);
    expect(answer.status(), query).toBe(200);
    expect(await answer.text(), query).toContain(receiptsFr.check.empty);
  }
  const honest = await request.get(`/receipts/check?r=${proof}`);
  expect(await honest.text(), "the refusals above are no accident").toContain(receiptsFr.handOver.open.title);
  for (const path of ["/receipts", "/receipts/other", `/receipts/check/${proof}`, "/orders/x/receipt"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("on paper the receipt is one page, A4 or A5, and nothing of the shop around it is printed", async ({
  page,
}) => {
  await openReceipt(page, newPhone("01"));
  for (const format of ["A4", "A5"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("article")).toBeVisible();
  await expect(page.getByRole("link", { name: receiptsFr.whatsapp })).toBeHidden();
  await expect(page.getByRole("link", { name: "English" })).toBeHidden();
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.querySelector("article") ?? document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)" });
});
