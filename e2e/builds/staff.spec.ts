import { randomInt } from "node:crypto";
import { expect, test } from "#e2e/fixtures.ts";
import { fillSignIn, openMenu } from "#e2e/staff.ts";
import admin from "../../messages/fr/admin.json" with { type: "json" };
import promotions from "../../messages/fr/promotions.json" with { type: "json" };

const { create } = promotions;

test("the staff sign in, are refused with what they typed, and make a code, whichever machine answers", async ({
  page,
  sql,
}) => {
  const code = `MACHINE${randomInt(1_000_000)}`;
  await page.goto("/admin/orders");
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
  await page.goto("/admin/promotions");
  const submit = page.getByRole("button", { name: create.submit });
  await page.getByLabel(create.code, { exact: true }).fill(code);
  await page.getByRole("radio", { name: create.kinds.amount }).check();
  await page.getByLabel(create.value).fill("beaucoup");
  await submit.click();
  await expect(page.getByText(admin.fields.value).first()).toBeVisible();
  await expect(page.getByLabel(create.code, { exact: true })).toHaveValue(code);
  await expect(page.getByRole("radio", { name: create.kinds.amount })).toBeChecked();
  await page.getByLabel(create.value).fill("1 500");
  await submit.click();
  await expect(page.getByText(promotions.created.replace("{code}", code)).first()).toBeVisible();
  expect(await sql`select from promotions where code = ${code}`).toHaveLength(1);
  const row = page.getByRole("listitem").filter({ hasText: code });
  await row.getByRole("button", { name: `${promotions.pause} : ${code}` }).click();
  await expect(row).toContainText(promotions.standings.paused);
});

test("the staff go from page to page", async ({ page }) => {
  await page.goto("/admin/orders");
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
  for (const title of [promotions.title, admin.settings.title, admin.orders.title]) {
    await (await openMenu(page)).getByRole("link", { name: new RegExp(`^${title}`) }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});
