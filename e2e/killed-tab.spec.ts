import type { BrowserContext, Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { killTab } from "#e2e/kill-tab.ts";
import { arrangeOrder, orderStates } from "#e2e/order-states.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

test.use({ onSlowPhone: true });

type Scene = keyof typeof paymentsFr.scenes;
type Reopened = { name: string; token: string; scene: Scene };

/** A paid order and one in each of these states. */
async function arrange(page: Page, sql: Sql, states: string[]): Promise<Reopened[]> {
  const paid = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 20_000,
  });
  const orders: Reopened[] = [{ name: "paid", token: paid, scene: "paid" }];
  for (const name of states) {
    const state = orderStates[name];
    if (!state) throw new Error(`There is no state ${name}.`);
    const token = await arrangeOrder(sql, paid, state);
    orders.push({ name, token, scene: state.scene });
  }
  return orders;
}

/** What the open page tells; the minutes that are left are no truth that stays, nor is the way to refresh it by hand. */
async function readTruth(tab: Page, scene: Scene): Promise<string> {
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(paymentsFr.scenes[scene].title);
  const text = await tab.locator("main").innerText();
  return text.replaceAll(/encore\s\d+\smin|Actualiser la page/g, "").replaceAll(/\s+/g, " ");
}

/** A tab is killed with its page open, and the address is opened again: the same truth. */
async function comeBack(context: BrowserContext, { name, token, scene }: Reopened): Promise<void> {
  const truths: string[] = [];
  while (truths.length < 2) {
    const tab = await context.newPage();
    await tab.goto(`/orders/${token}`);
    truths.push(await readTruth(tab, scene));
    await killTab(tab);
  }
  expect(truths[1], name).toBe(truths[0]);
}

test.describe("at ordinary speed", () => {
  test.use({ onSlowPhone: false });

  test("in every state a killed tab comes back with the same truth", async ({ page, context, sql }) => {
    test.setTimeout(300_000);
    // Of these two something becomes at once: there is no truth of them that stays.
    const states = Object.keys(orderStates).filter((name) => !["created", "sending"].includes(name));
    for (const reopened of await arrange(page, sql, states)) await comeBack(context, reopened);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a killed tab comes back, and a page that is read again tells the same", async ({
    page,
    context,
    sql,
  }) => {
    test.setTimeout(120_000);
    for (const { name, token, scene } of await arrange(page, sql, ["pending", "rejected", "in review"])) {
      await comeBack(context, { name, token, scene });
      const tab = await context.newPage();
      await tab.goto(`/orders/${token}`);
      const truth = await readTruth(tab, scene);
      await tab.reload();
      expect(await readTruth(tab, scene), `${name}, read again`).toBe(truth);
      await tab.close();
    }
  });
});

test("paid while the tab was dead: the next one says so at once, and nobody is asked a second time", async ({
  page,
  context,
  gateway,
  sql,
}) => {
  test.setTimeout(90_000);
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.confirm.title })).toBeVisible();
  await killTab(page);

  await gateway.decideOnFirst(phone, "approve");
  await expect
    .poll(async () => (await sql`select status from orders where token = ${token}`)[0]?.status)
    .toBe("paid");
  const tab = await context.newPage();
  await tab.goto(`/orders/${token}`);
  // What is there first is true: it does not say first what was true before.
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(paymentsFr.scenes.paid.title);
  await expect(tab.getByRole("link", { name: paymentsFr.again.choose })).toHaveCount(0);
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});
