import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import receiptsFr from "../messages/fr/receipts.json" with { type: "json" };

test("a receipt seen once is read without a network, marked as a copy; an order's page never is", async ({
  page,
  context,
}) => {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole("link", { name: receiptsFr.open }).click();
  const title = page.getByRole("heading", { level: 1, name: /^Reçu n°/ });
  const copy = page.getByText(receiptsFr.copy);
  await expect(title).toBeVisible();
  await expect(copy).toBeHidden();
  const number = await title.textContent();
  const isKept = () =>
    page.evaluate(async (path) => !!(await caches.match(path)), `/orders/${token}/receipt`);
  await expect.poll(isKept).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

  await context.setOffline(true);
  await page.goto(`/orders/${token}/receipt`);
  await expect(title).toHaveText(number ?? "");
  await expect(copy).toBeVisible();
  await expect(page.getByRole("article")).toHaveCSS("border-top-style", "solid");
  await expect(page.goto(`/orders/${token}`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);

  await context.setOffline(false);
  await page.goto(`/orders/${token}/receipt`);
  await expect(title).toHaveText(number ?? "");
  await expect(copy).toBeHidden();
});

test("what keeps receipts is smaller than 2 KB and names receipts alone", async ({ request }) => {
  const worker = await request.get("/api/receipts/copy");
  const text = await worker.text();
  expect(worker.headers()["content-type"]).toContain("javascript");
  expect(Buffer.byteLength(text)).toBeLessThan(2_000);
  expect(text).toContain("receipt$/");
});
