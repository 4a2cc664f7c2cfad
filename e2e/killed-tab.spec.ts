import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import payments from "../messages/fr/payments.json" with { type: "json" };

test.use({ onSlowPhone: true });

/** As a telephone does that needs the memory for the prompt: no event, no last word. */
async function kill(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const crashed = tab.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await tab.close();
}

test("paid while the tab was dead: the next one says so at once, and nobody is asked a second time", async ({
  page,
  context,
  gateway,
  sql,
}) => {
  test.setTimeout(90_000);
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: payments.scenes.confirm.title })).toBeVisible();
  await kill(page);
  const [prompt] = await gateway.promptsOf(phone);
  await gateway.decide(prompt?.txReference ?? 0, "approve");
  await expect
    .poll(async () => (await sql`select status from orders where token = ${token}`)[0]?.status)
    .toBe("paid");
  const tab = await context.newPage();
  await tab.goto(`/orders/${token}`);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(payments.scenes.paid.title);
  await expect(tab.getByRole("button", { name: payments.again.submit })).toHaveCount(0);
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});
