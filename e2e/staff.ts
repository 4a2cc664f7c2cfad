import { expect, type Locator, type Page, test } from "@playwright/test";
import { fromRun } from "#e2e/from-run.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };

/** Signs in to the admin, by default as the demonstration's owner; every member of a test has the same password. */
export async function signIn(page: Page, email = fromRun("E2E_STAFF_EMAIL")): Promise<void> {
  await page.goto("/admin");
  await fillSignIn(page, email);
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
}

/** The form of the sign-in, wherever it stands. */
export async function fillSignIn(
  page: Page | Locator,
  email = fromRun("E2E_STAFF_EMAIL"),
  password = fromRun("E2E_STAFF_PASSWORD"),
): Promise<void> {
  await page.getByLabel(admin.signIn.email).fill(email);
  await page.getByLabel(admin.signIn.password).fill(password);
  await page.getByRole("button", { name: admin.signIn.submit }).click();
}

/** The navigation; on a phone it is behind a button. */
export async function openMenu(page: Page): Promise<Locator> {
  const button = page.getByRole("button", { name: new RegExp(`^${admin.shell.menu}`) });
  if (await button.isVisible()) await button.click();
  return page.getByRole("navigation", { name: admin.nav, exact: true }).filter({ visible: true });
}

/** Says yes to what is asked before an act that cannot be undone. Without scripts nothing is asked. */
export async function agree(page: Page, name: string): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
}

/** What became of an act, wherever the page says so. */
export async function expectResult(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
}
