import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { fillCheckout, type Language, newPhone, order } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const words = {
  fr: {
    ...paymentsFr,
    pay: "Payer",
    approve: "Approuver",
    back: "Retour à la boutique",
    ways: /Une autre page/,
  },
  en: {
    ...paymentsEn,
    pay: "Pay",
    approve: "Approve",
    back: "Back to the shop",
    ways: /Another payment page/,
  },
};

/** From the order's page over the hand-over to the gateway's own page. */
async function goToPage(page: Page, language: Language = "fr"): Promise<void> {
  await page.getByRole("button", { name: words[language].page.go }).click();
  await expect(page.getByRole("heading", { name: words[language].handOver.title })).toBeVisible();
  await page.getByRole("link", { name: words[language].handOver.go }).click();
  await expect(page).toHaveURL(/\/v1\/page\/checkout\?/);
}

/** What a shopper does on the gateway's page, in its language; leaves it as it waits for its PIN. */
async function payOnPage(page: Page, { amount }: { amount?: string } = {}): Promise<void> {
  if (amount) await page.getByLabel(/^Montant/).fill(amount);
  await page.getByLabel("Numéro de téléphone").fill(newPhone());
  await page.getByRole("radio", { name: /Flooz/ }).check();
  await page.getByRole("button", { name: "Payer" }).click();
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByRole("link", { name: "Retour à la boutique" }).click();
  await expect(page).toHaveURL(/\/orders\/[\w-]{27}/);
}

// Only the link leads back, so that a story never clicks on a page that is leaving by itself.
test.beforeEach(({ gateway }) => gateway.set({ pageReturnS: 0 }));

for (const language of ["fr", "en"] as const)
  test(`bought on the gateway's page, in ${language}: paid once, by one attempt`, async ({ page, sql }) => {
    const pay = await fillCheckout(page, { phone: newPhone(), language });
    await page.getByRole("radio", { name: words[language].ways }).check();
    await pay.click();
    await expect(page.getByRole("heading", { name: words[language].scenes.page_open.title })).toBeVisible();
    const token = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await goToPage(page, language);
    await payOnPage(page);
    await expect(
      page.getByRole("heading", { name: words[language].scenes.paid.title, exact: true }),
    ).toBeVisible({
      timeout: 15_000,
    });
    const attempts = await sql`
      select a.status, a.method, a.disposition from payment_attempts a join orders o on o.id = a.order_id
      where o.token = ${token}`;
    expect([...attempts]).toEqual([{ status: "succeeded", method: "hosted_page", disposition: "applied" }]);
  });

test("cancelled on the phone, other network cancelled too, then the gateway's page: paid once", async ({
  page,
  sql,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  const cancelled = page.getByRole("heading", { name: words.fr.scenes.prompt_cancelled.title });
  await expect(cancelled).toBeVisible({ timeout: 25_000 });
  await page.getByRole("link", { name: words.fr.again.choose }).click();
  await page.getByLabel("Téléphone Mobile Money").fill(newPhone("02").replace(/^9./, "79"));
  await page.getByRole("radio", { name: /Moov Money/ }).check();
  await page.getByRole("button", { name: words.fr.again.submit }).click();
  await expect(cancelled).toBeHidden();
  await expect(cancelled).toBeVisible({ timeout: 25_000 });
  await goToPage(page);
  await payOnPage(page);
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 15_000 });
  const attempts = await sql`
    select a.status from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token} order by a.number`;
  expect(attempts.map(({ status }) => status)).toEqual(["cancelled", "cancelled", "succeeded"]);
});

test("an edited amount is never “paid”: the order goes to review and asks for no second payment", async ({
  page,
  sql,
}) => {
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByRole("radio", { name: words.fr.ways }).check();
  await pay.click();
  await goToPage(page);
  await payOnPage(page, { amount: "1" });
  await expect(page.getByRole("heading", { name: words.fr.scenes.in_review.title })).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole("button", { name: words.fr.page.go })).toHaveCount(0);
  await expect(page.getByRole("link", { name: words.fr.again.choose })).toHaveCount(0);
  const token = /orders\/([\w-]{27})/.exec(page.url())?.[1] ?? "";
  const [row] = await sql`
    select o.status, c.reason, c.amount_xof from orders o join review_cases c on c.order_id = o.id where o.token = ${token}`;
  expect(row).toEqual({ status: "awaiting_payment", reason: "underpaid", amount_xof: 1 });
});

test("an identifier read with the leaked key, cancelled and paid 1 F on the page: seen, and never applied", async ({
  page,
  gateway,
  sql,
  request,
}) => {
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  const [prompt] = await gateway.promptsOf(phone);
  const key = fromRun("E2E_PAYGATE_AUTH_TOKEN");
  const told = await request.post(`${gateway.url}/api/v1/status`, {
    data: { auth_token: key, tx_reference: prompt?.txReference },
  });
  const { identifier } = (await told.json()) as { identifier: string };
  await gateway.decide(prompt?.txReference ?? 0, "cancel");
  const stranger = newPhone("01");
  await request.post(`${gateway.url}/v1/page/checkout`, {
    form: { token: key, identifier, amount: "1", phone: stranger, network: "MOOV" },
    maxRedirects: 0,
  });
  await expect.poll(async () => (await gateway.promptsOf(stranger))[0]?.state).toBe("paid");
  const seen = async () =>
    (
      await sql`
        select o.status, c.reason, c.amount_xof, count(r.number)::int as receipts
        from orders o join review_cases c on c.order_id = o.id left join receipts r on r.order_id = o.id
        where o.token = ${token} group by o.id, c.id`
    )[0];
  await expect
    .poll(seen, { timeout: 25_000 })
    .toEqual({ status: "awaiting_payment", reason: "underpaid", amount_xof: 1, receipts: 0 });
  await page.reload();
  await expect(page.getByRole("heading", { name: words.fr.scenes.in_review.title })).toBeVisible();
});

test("without a proven amount nothing is paid, and coming back proves nothing", async ({
  page,
  gateway,
  sql,
}) => {
  await gateway.set({ amountInStatus: false });
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByRole("radio", { name: words.fr.ways }).check();
  await pay.click();
  await expect(page.getByRole("heading", { name: words.fr.scenes.page_open.title })).toBeVisible();
  const token = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const [attempt] = await sql`
    select a.return_reference from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;
  await page.goto(`/api/paygate/return/${attempt?.return_reference}`);
  await expect(page.getByRole("heading", { name: words.fr.scenes.page_open.title })).toBeVisible();
  await goToPage(page);
  await payOnPage(page);
  await expect(page.getByRole("heading", { name: words.fr.scenes.in_review.title })).toBeVisible({
    timeout: 15_000,
  });
});

test("whoever else comes back by the return address sees the payment, not the order", async ({
  page,
  sql,
  browser,
  baseURL,
}) => {
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByRole("radio", { name: words.fr.ways }).check();
  await pay.click();
  await expect(page.getByRole("heading", { name: words.fr.scenes.page_open.title })).toBeVisible();
  const token = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const [attempt] = await sql`
    select a.return_reference from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const relative = await context.newPage();
  await relative.goto(`/api/paygate/return/${attempt?.return_reference}`);
  await expect(relative.getByText(words.fr.returned.checking.split("{")[0] ?? "")).toBeVisible();
  expect(await relative.content()).not.toContain(token);
  await context.close();
});

test("a form of another site cannot make an offer, and the hand-over page sends no referrer", async ({
  page,
  request,
}) => {
  const token = await order(page, { phone: newPhone("02") });
  await expect(page.getByRole("heading", { name: words.fr.scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  const foreign = await request.post(`/api/orders/${token}/hosted-page`, {
    form: { locale: "fr" },
    headers: { origin: "https://evil.example" },
    maxRedirects: 0,
  });
  expect(foreign.status()).toBe(403);
  await page.getByRole("button", { name: words.fr.page.go }).click();
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  const arrived = page.waitForRequest(/\/v1\/page\?/);
  await page.getByRole("link", { name: words.fr.handOver.go }).click();
  expect((await arrived).headers().referer).toBeUndefined();
});
