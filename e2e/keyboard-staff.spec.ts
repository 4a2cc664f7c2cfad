import { randomUUID } from "node:crypto";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { Keyboard } from "#e2e/keyboard.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { expectResult } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };
import review from "../messages/fr/review.json" with { type: "json" };

// A page that glides to what has the focus is looked at before it is there.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the staff sign in, verify a payment and close a case with the keyboard alone", async ({
  page,
  context,
  gateway,
  sql,
}) => {
  await gateway.set({ callbackMode: "drop" });
  const phone = newPhone();
  const shopper = await context.newPage();
  const token = await order(shopper, { phone });
  const statusOf = async () =>
    (
      await sql`select a.status from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`
    )[0]?.status;
  await expect.poll(statusOf).toBe("pending");
  // A page that is open asks by itself: only the desk's button is to have found it.
  await shopper.close();
  const [placed] = await sql`select id, code from orders where token = ${token}`;
  await sql`update payment_attempts set next_poll_at = clock_now() + interval '1 hour' where order_id = ${placed?.id}`;
  await sql`select graphile_worker.remove_job('attempt:' || id) from payment_attempts where order_id = ${placed?.id}`;
  await gateway.decide((await gateway.promptsOf(phone))[0]?.txReference ?? 0, "approve");

  const keyboard = new Keyboard(page);
  await page.goto("/admin");
  await keyboard.fill(page.getByLabel(admin.signIn.email), fromRun("E2E_STAFF_EMAIL"));
  await keyboard.fill(page.getByLabel(admin.signIn.password), fromRun("E2E_STAFF_PASSWORD"));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
  const code = new RegExp(`${placed?.code.slice(0, 4)}.?${placed?.code.slice(4)}`);
  await keyboard.follow(page.getByRole("link", { name: code }).first());
  await keyboard.follow(page.getByRole("button", { name: admin.order.verify }));
  await expect
    .poll(async () => (await sql`select status from orders where id = ${placed?.id}`)[0]?.status)
    .toBe("paid");

  const [orphan] = await sql`
    insert into review_cases (reason, identifier, tx_reference, amount_xof)
    values ('orphan', ${`FOREIGN-${randomUUID()}`}, '434343', 700) returning id`;
  const button = page.getByRole("button", { name: new RegExp(`^${admin.shell.menu}`) });
  if (await button.isVisible()) await keyboard.follow(button);
  const menu = page.getByRole("navigation", { name: admin.nav, exact: true }).filter({ visible: true });
  await keyboard.follow(menu.getByRole("link", { name: new RegExp(`^${review.title}`) }));
  await expect(page.getByRole("heading", { level: 1, name: review.title })).toBeVisible();
  await keyboard.follow(page.locator(`a[href$="${orphan?.id}"]:visible`));
  const refund = page.getByRole("form", { name: review.form.refundedTitle });
  await keyboard.fill(refund.getByLabel(review.form.refundedReference), `KB-${orphan?.id.slice(0, 8)}`);
  await keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await keyboard.follow(dialog.getByRole("button", { name: review.form.refunded, exact: true }));
  await expectResult(page, review.done.closed);
});
