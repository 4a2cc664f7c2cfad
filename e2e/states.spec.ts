import { expect, test } from "#e2e/fixtures.ts";
import { arrangeOrder, orderStates } from "#e2e/order-states.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

test("every state has its page in both languages, and none invites to a second payment while one is open", async ({
  page,
  sql,
}) => {
  test.setTimeout(120_000);
  const model = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 15_000,
  });
  for (const [name, state] of Object.entries(orderStates)) {
    const token = await arrangeOrder(sql, model, state);
    for (const [prefix, words] of [["", paymentsFr] as const, ["/en", paymentsEn] as const]) {
      await page.goto(`${prefix}/orders/${token}`);
      await expect(page.getByRole("heading", { level: 1 }), name).toHaveText(words.scenes[state.scene].title);
      const again = page.getByRole("link", { name: words.again.choose });
      const go = page.getByRole("button", { name: words.page.go });
      await expect(again, name).toHaveCount(state.invites === "to pay again" ? 1 : 0);
      await expect(go, name).toHaveCount(state.invites === "not" ? 0 : 1);
      await expect(page.locator("main"), name).not.toContainText(/\{|undefined|null|NaN/);
    }
  }
});
