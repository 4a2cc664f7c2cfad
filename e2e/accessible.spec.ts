import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeDeskPages, makeShopPages } from "#e2e/every-page.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, order, putIntoCart, words } from "#e2e/shopper.ts";
import { expectResult, openMenu, signIn } from "#e2e/staff.ts";
import { withoutTable } from "#e2e/troubled-shop.ts";
import receiptsEn from "../messages/en/receipts.json" with { type: "json" };
import admin from "../messages/fr/admin.json" with { type: "json" };
import promotions from "../messages/fr/promotions.json" with { type: "json" };
import receiptsFr from "../messages/fr/receipts.json" with { type: "json" };

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another theme can change: everything else is by night as it is by day. */
const coloured = ["color-contrast", "link-in-text-block"];
const copyNotes = { fr: receiptsFr.copy, en: receiptsEn.copy };

for (const language of ["fr", "en"] satisfies Language[]) {
  const { prefix } = words[language];

  test(`no page of the shop keeps anybody out, by day or by night (${language})`, async ({
    page,
    sql,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    for (const { name, path, hasCart } of await makeShopPages(baseURL ?? "", sql)) {
      if (hasCart) await putIntoCart(page, language);
      await page.goto(prefix + path);
      // A page that refreshes itself would take readers by surprise; as soon as its script follows the order, none does.
      await expect(page.locator("meta[http-equiv=refresh]"), name).toHaveCount(0);
      faults.push(...(await faultsOf(page, name)));
      if (name === "receipt") faults.push(...(await faultsOfCopy(page, language)));
    }
    expect(faults).toEqual([]);
  });

  test(`no page of the admin keeps anybody out, by day or by night (${language})`, async ({ page, sql }) => {
    test.setTimeout(120_000);
    await signIn(page);
    const faults: string[] = [];
    for (const { name, path } of await makeDeskPages(sql)) {
      await page.goto(prefix + path);
      faults.push(...(await faultsOf(page, name)));
    }
    expect(faults).toEqual([]);
  });
}

test("nor do the admin's refused forms, its questions, its results and its menu", async ({ page, sql }) => {
  test.setTimeout(90_000);
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 20_000 });
  await signIn(page);
  const faults: string[] = [];
  await page.goto("/admin/promotions");
  await page.getByRole("button", { name: promotions.create.submit }).click();
  await expectResult(page, promotions.refusals.form_broken);
  faults.push(...(await faultsOf(page, "refused form")));
  await openMenu(page);
  faults.push(...(await faultsOf(page, "menu")));
  const [paid] = await sql`select id from orders where token = ${token}`;
  await page.goto(`/admin/orders/${paid?.id}`);
  await page.getByRole("button", { name: admin.fulfil.preparing }).click();
  await expectResult(page, admin.fulfil.done.preparing);
  faults.push(...(await faultsOf(page, "result of an act")));
  const refund = page.getByRole("form", { name: admin.refund.title });
  await refund.getByLabel(admin.refund.note).fill("Essai");
  await refund.getByRole("button", { name: admin.refund.title }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  faults.push(...(await faultsOf(page, "question before an act")));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await sql`update staff_sessions set revoked_at = clock_now() where revoked_at is null`;
  await page.getByRole("button", { name: admin.fulfil.shipped }).click();
  await expect(page.getByRole("dialog", { name: admin.acts.signInTitle })).toBeVisible();
  faults.push(...(await faultsOf(page, "sign in again")));
  expect(faults).toEqual([]);
});

test("nor do the pages of a shop in trouble", async ({ context, sql }) => {
  // A page of its own: what goes wrong on purpose is told to its console.
  const page = await context.newPage();
  const faults: string[] = [];
  for (const [table, path] of [
    ["products", "/products/savon-noir"],
    ["delivery_places", "/"],
  ] as const)
    await withoutTable(sql, table, async () => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: "Un problème de notre côté" })).toBeVisible();
      faults.push(...(await faultsOf(page, `${path} without ${table}`)));
    });
  expect(faults).toEqual([]);
});

/** The receipt that is open, read again without a network. */
async function faultsOfCopy(page: Page, language: Language): Promise<string[]> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const isKept = () => page.evaluate(async () => !!(await caches.match(location.pathname)));
  await expect.poll(isKept).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(copyNotes[language])).toBeVisible();
  const faults = await faultsOf(page, "copy of a receipt");
  await page.context().setOffline(false);
  return faults;
}

/** Reads axe into the page once: the builder would do so twice for each of its runs, which takes longer than the runs. */
const axe = readFileSync(
  createRequire(import.meta.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

async function faultsOf(page: Page, name: string): Promise<string[]> {
  // What is folded away is read, too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const [colorScheme, runOnly] of [
    ["light", { type: "tag", values: tags }],
    ["dark", { type: "rule", values: coloured }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page, axeSource: "0" })
      .options({
        runOnly: { ...runOnly, values: [...runOnly.values] },
        resultTypes: ["violations"],
        preload: false,
      })
      .setLegacyMode()
      .analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        faults.push(`${name} (${colorScheme}): ${id} ${target.join(" ")} ${failureSummary}`);
  }
  return faults;
}
