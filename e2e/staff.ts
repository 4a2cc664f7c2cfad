import { expect, type Page } from "@playwright/test";
import { fromRun } from "#e2e/from-run.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };

/** Signs in to the admin, by default as the demonstration's owner; every member of a test has the same password. */
export async function signIn(page: Page, email = fromRun("E2E_STAFF_EMAIL")): Promise<void> {
  await page.goto("/admin");
  await page.getByLabel(admin.signIn.email).fill(email);
  await page.getByLabel(admin.signIn.password).fill(fromRun("E2E_STAFF_PASSWORD"));
  await page.getByRole("button", { name: admin.signIn.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
}
