import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order, words } from "#e2e/shopper.ts";
import offlineEn from "../messages/en/offline.json" with { type: "json" };
import offlineFr from "../messages/fr/offline.json" with { type: "json" };
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
  await untilKept(page, `/orders/${token}/receipt`);

  await context.setOffline(true);
  await page.goto(`/orders/${token}/receipt`);
  await expect(title).toHaveText(number ?? "");
  await expect(copy).toBeVisible();
  await expect(page.getByRole("article")).toHaveCSS("border-top-style", "solid");
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(offlineFr.title);
  await page.getByRole("link", { name: number ?? "" }).click();
  await expect(copy).toBeVisible();

  await context.setOffline(false);
  await page.goto(`/orders/${token}/receipt`);
  await expect(title).toHaveText(number ?? "");
  await expect(copy).toBeHidden();
});

for (const language of ["fr", "en"] as const)
  test(`who waits for the prompt and loses the network reads what to do, until it is back (${language})`, async ({
    page,
    context,
    sql,
  }) => {
    await sql`update shop_settings set contact_phone = '90000001'`;
    const offline = { fr: offlineFr, en: offlineEn }[language];
    const { prefix } = words[language];
    const token = await order(page, { phone: newPhone("03"), language });
    const address = page.url();
    const title = page.getByRole("heading", { level: 1, name: offline.title, exact: true });
    await untilKept(page, `${prefix}/offline`);

    await context.setOffline(true);
    await page.reload();
    await expect(title).toBeVisible();
    await expect(page.getByText(offline.paying.title)).toBeVisible();
    await expect(page.getByText(offline.receipts)).toBeHidden();
    await expect(page.getByRole("link", { name: /90.00.00.01/ })).toHaveAttribute("href", "tel:+22890000001");
    expect(page.url()).toBe(address);
    const again = page.getByRole("link", { name: offline.again });
    await expect(again).toHaveCSS("min-height", "48px");
    await again.click();
    await expect(title).toBeVisible();
    await page.goto(`${prefix}/products/savon-noir`);
    await expect(title).toBeVisible();
    await page.goBack();
    await expect(title).toBeVisible();

    // Nobody touches it.
    await context.setOffline(false);
    await expect(page.locator("[data-scene]")).toBeVisible({ timeout: 25_000 });
    expect(page.url()).toContain(token);
  });

test("at its own address the page has no other to look for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.goto("/offline");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(offlineFr.title);
  await page.clock.runFor(35_000);
  expect(asked.filter((path) => path === "/offline" || path.startsWith("/api/"))).toEqual(["/offline"]);
});

test.afterEach(async ({ sql }) => {
  await sql`update shop_settings set contact_phone = null`;
});

test("who only looks around, and who works in the admin, has nothing kept", async ({ page, context }) => {
  await page.goto("/products/savon-noir");
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
  await order(page, { phone: newPhone("03") });
  await untilKept(page, "/offline");
  await context.setOffline(true);
  await expect(page.goto("/admin/sign-in")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.setOffline(false);
});

test("what keeps them is smaller than 2 KB and keeps receipts alone", async ({ request }) => {
  const worker = await request.get("/service-worker.js");
  const text = await worker.text();
  expect(worker.headers()["content-type"]).toContain("javascript");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  expect(Buffer.byteLength(text)).toBeLessThan(2_048);
  expect(text).toContain("receipt$/");
});

/** Until the service worker answers for the page and has kept this path. */
async function untilKept(page: Page, path: string): Promise<void> {
  const isKept = () => page.evaluate(async (kept) => !!(await caches.match(kept)), path);
  await expect.poll(isKept).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}
