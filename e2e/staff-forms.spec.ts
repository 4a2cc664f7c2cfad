import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { expectResult, fillSignIn, openMenu, signIn } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };
import inventory from "../messages/fr/inventory.json" with { type: "json" };
import promotions from "../messages/fr/promotions.json" with { type: "json" };

const { create } = promotions;

async function fillPromotion(page: Page, code: string, value: string): Promise<void> {
  await page.getByLabel(create.code, { exact: true }).fill(code);
  await page.getByRole("radio", { name: create.kinds.amount }).check();
  await page.getByLabel(create.value).fill(value);
  await page.getByLabel(create.maxUses).fill("7");
  await page.getByRole("button", { name: create.submit }).click();
}

async function expectStillFilled(page: Page, code: string, value: string): Promise<void> {
  await expect(page.getByLabel(create.code, { exact: true })).toHaveValue(code);
  await expect(page.getByRole("radio", { name: create.kinds.amount })).toBeChecked();
  await expect(page.getByLabel(create.value)).toHaveValue(value);
  await expect(page.getByLabel(create.maxUses)).toHaveValue("7");
}

async function paidOrder(page: Page): Promise<string> {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 20_000 });
  return token;
}

test("a refused form keeps what was typed, names the field beside it, and is right once that is mended", async ({
  page,
  sql,
}) => {
  const code = `GARDE${randomInt(1_000_000)}`;
  await signIn(page);
  await page.goto("/admin/promotions");
  await fillPromotion(page, code, "beaucoup");
  await expectResult(page, admin.fields.value);
  await expectStillFilled(page, code, "beaucoup");
  const value = page.getByLabel(create.value);
  await expect(value).toBeFocused();
  await expect(value).toHaveAttribute("aria-invalid", "true");
  await expect(value).toHaveAccessibleDescription(new RegExp(admin.fields.value.slice(0, 20)));
  await value.fill("1 500");
  await page.keyboard.press("Enter");
  await expectResult(page, promotions.created.replace("{code}", code));
  await expect(value).toHaveValue("");
  // The same once more: what the database refuses keeps the form, too.
  await fillPromotion(page, code, "1 500");
  await expect(page.getByText(promotions.refusals.code_taken).first()).toBeVisible();
  await expectStillFilled(page, code, "1 500");
  expect(await sql`select from promotions where code = ${code}`).toHaveLength(1);
});

test("a session that ends while a form is filled in is explained, and resumed beside it", async ({
  page,
  sql,
}) => {
  const code = `REPRIS${randomInt(1_000_000)}`;
  await signIn(page);
  await page.goto("/admin/promotions");
  await sql`update staff_sessions set revoked_at = clock_now() where revoked_at is null`;
  await fillPromotion(page, code, "2 000");
  const dialog = page.getByRole("dialog", { name: admin.acts.signInTitle });
  await expect(dialog).toContainText(admin.acts.signedOut);
  expect(await sql`select from promotions where code = ${code}`).toHaveLength(0);
  // A wrong password is said in the dialog, and the form behind it waits.
  await fillSignIn(dialog, undefined, "certainly wrong");
  await expect(dialog.getByText(admin.signIn.credentials_refused)).toBeVisible();
  await fillSignIn(dialog);
  await expectResult(page, admin.acts.signedInAgain);
  await expectStillFilled(page, code, "2 000");
  await page.getByRole("button", { name: create.submit }).click();
  await expectResult(page, promotions.created.replace("{code}", code));
});

test("a page whose session has ended leads to the sign-in, says why, and back to itself", async ({
  page,
  sql,
}) => {
  await signIn(page);
  await sql`update staff_sessions set revoked_at = clock_now() where revoked_at is null`;
  await page.goto("/admin/stock");
  await expect(page.getByText(admin.signIn.ended)).toBeVisible();
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1, name: inventory.title })).toBeVisible();
});

test("an action of an older build says that the shop was updated, and loses nothing typed", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/admin/promotions");
  await page.route("**/admin/promotions", async (route) => {
    const headers = route.request().headers();
    if (headers["next-action"]) headers["next-action"] = "40".padEnd(42, "0");
    await route.continue({ headers });
  });
  await fillPromotion(page, "ANCIEN1", "500");
  await expectResult(page, admin.acts.updated);
  await expectStillFilled(page, "ANCIEN1", "500");
});

test("without a network the form says so, keeps what was typed, and may be sent again", async ({ page }) => {
  const code = `RESEAU${randomInt(1_000_000)}`;
  await signIn(page);
  await page.goto("/admin/promotions");
  await page.route("**/admin/promotions", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await fillPromotion(page, code, "500");
  await expectResult(page, admin.acts.unanswered);
  await expectStillFilled(page, code, "500");
  await page.unroute("**/admin/promotions");
  await page.getByRole("button", { name: create.submit }).click();
  await expectResult(page, promotions.created.replace("{code}", code));
});

test("a response that takes too long is said to be missing, and shown when it comes after all", async ({
  page,
  sql,
}) => {
  const code = `LENT${randomInt(1_000_000)}`;
  await signIn(page);
  await page.goto("/admin/promotions");
  await page.route("**/admin/promotions", async (route) => {
    if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 18_000));
    await route.continue();
  });
  await fillPromotion(page, code, "500");
  await expect(page.getByText(admin.acts.unanswered, { exact: true }).first()).toBeVisible({
    timeout: 17_000,
  });
  await expectStillFilled(page, code, "500");
  await expectResult(page, promotions.created.replace("{code}", code));
  await expect(page.getByLabel(create.value)).toHaveValue("");
  expect(await sql`select from promotions where code = ${code}`).toHaveLength(1);
});

test("two members on one order: one step is made, the other reads why; a step is undone by its result", async ({
  page,
  context,
  sql,
}) => {
  const token = await paidOrder(page);
  const [row] = await sql`select id from orders where token = ${token}`;
  const [first, second] = [await context.newPage(), await context.newPage()];
  await signIn(first);
  await first.goto(`/admin/orders/${row?.id}`);
  await second.goto(`/admin/orders/${row?.id}`);
  // Pressed twice: the second press while the first is on its way does nothing.
  await first.getByRole("button", { name: admin.fulfil.preparing }).dblclick();
  await expectResult(first, admin.fulfil.done.preparing);
  await second.getByRole("button", { name: admin.fulfil.preparing }).click();
  await expectResult(second, admin.fulfil.refused);
  await expect(second.getByRole("button", { name: admin.fulfil.shipped })).toBeVisible();
  const steps = async () =>
    (
      await sql`select kind from order_events where order_id = ${row?.id} and subject = 'fulfilment' order by id`
    ).map(({ kind }) => kind);
  expect(await steps()).toEqual(["fulfilment_preparing"]);

  await first.getByRole("button", { name: admin.acts.undo, exact: true }).click();
  await expectResult(first, admin.fulfil.undone);
  await expect(first.getByRole("button", { name: admin.fulfil.preparing })).toBeVisible();
  expect(await steps()).toEqual(["fulfilment_preparing", "fulfilment_undone"]);
});

test("an order that changes while it is open says so; the list says that there is something new", async ({
  page,
  context,
  sql,
}) => {
  const token = await paidOrder(page);
  const [row] = await sql`select id from orders where token = ${token}`;
  const [open, list, colleague] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await signIn(open);
  await open.goto(`/admin/orders/${row?.id}`);
  await list.goto("/admin/orders");
  await expect(list.getByText(admin.orders.changed)).toHaveCount(0);
  await colleague.goto(`/admin/orders/${row?.id}`);
  await colleague.getByRole("button", { name: admin.fulfil.preparing }).click();
  await expectResult(colleague, admin.fulfil.done.preparing);

  await open.bringToFront();
  await expect(open.getByText(admin.order.changed)).toBeVisible({ timeout: 15_000 });
  // Nothing moved by itself.
  await expect(open.getByRole("button", { name: admin.fulfil.preparing })).toBeVisible();
  await open.getByRole("button", { name: admin.acts.show }).click();
  await expect(open.getByRole("button", { name: admin.fulfil.shipped })).toBeVisible();
  await expect(open.getByText(admin.order.changed)).toHaveCount(0);

  const shopper = await context.newPage();
  const newer = await order(shopper, { phone: newPhone() });
  const [placed] = await sql`select id from orders where token = ${newer}`;
  await list.bringToFront();
  await expect(list.getByText(admin.orders.changed)).toBeVisible({ timeout: 15_000 });
  await list.getByRole("button", { name: admin.acts.show }).click();
  await expect(list.locator(`a[href$="/admin/orders/${placed?.id}"]:visible`)).toBeVisible();
  await expect(list.getByText(admin.orders.changed)).toHaveCount(0);
});

test("the navigation counts what waits, marks the page, and the look stays as it was chosen", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/admin/stock");
  const menu = await openMenu(page);
  await expect(menu.getByRole("link", { name: inventory.title })).toHaveAttribute("aria-current", "page");
  const dark = page.getByRole("button", { name: admin.shell.themes.dark }).filter({ visible: true });
  await dark.click();
  await expect(dark).toHaveAttribute("aria-pressed", "true");
  await page.goto("/admin/settings");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(26, 17, 12)");
  await openMenu(page);
  await page.getByRole("button", { name: admin.shell.themes.auto }).filter({ visible: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "auto");
});
