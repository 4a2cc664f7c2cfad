import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { expectResult, signIn } from "#e2e/staff.ts";
import catalogue from "../messages/fr/catalogue.json" with { type: "json" };
import inventory from "../messages/fr/inventory.json" with { type: "json" };

const sku = "PAG-03";
const product = "pagne-wax-soleil";

type Level = { id: string; on_hand: number; reserved: number };

async function levelOf(sql: postgres.Sql): Promise<Level> {
  const [level] = await sql<Level[]>`
    select v.id, s.on_hand, s.reserved from stock_levels s join variants v on v.id = s.variant_id where v.sku = ${sku}`;
  if (!level) throw new Error(`The demonstration's stock has no ${sku}.`);
  return level;
}

/** Puts the shelf back as it was, with the movement that keeps the books true. */
async function putBack(sql: postgres.Sql, { id, on_hand }: Level): Promise<void> {
  const delta = on_hand - (await levelOf(sql)).on_hand;
  if (delta === 0) return;
  await sql`
    with moved as (update stock_levels set on_hand = on_hand + ${delta} where variant_id = ${id} returning variant_id)
    insert into stock_movements (variant_id, delta, reason, note) select variant_id, ${delta}, 'correction', 'a story ended' from moved`;
}

async function correct(page: Page, change: string, quantity: number, note: string): Promise<void> {
  await page.getByRole("radio", { name: change }).check();
  await page.getByLabel(inventory.correct.quantity).fill(String(quantity));
  await page.getByLabel(inventory.correct.note, { exact: true }).fill(note);
  await page.getByRole("button", { name: inventory.correct.submit }).click();
}

test("the stock is found by its code, counted anew, and shoppers are told the truth at once", async ({
  page,
  sql,
  context,
}) => {
  const before = await levelOf(sql);
  await signIn(page);
  await page.goto("/admin/stock");
  await page.getByLabel(inventory.searchLabel).fill(sku.toLowerCase());
  await page.getByRole("button", { name: inventory.search }).click();
  await expect(page.getByText(sku).filter({ visible: true })).toBeVisible();
  await page.locator(`a[href$="/admin/stock/${before.id}"]:visible`).click();
  try {
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Pagne wax Soleil");
    const counted = before.reserved + 2;
    await correct(page, inventory.correct.changes.counted, counted, "Recompté pour l’essai");
    await expectResult(page, inventory.saved);
    await expect(page.getByRole("definition").first()).toHaveText(String(counted));
    const history = page.getByRole("region", { name: inventory.movements.title });
    const newest = history.getByRole("listitem").first();
    await expect(newest).toContainText("Recompté pour l’essai");
    await expect(newest).toContainText(`−${before.on_hand - counted}`);
    expect((await levelOf(sql)).on_hand).toBe(counted);
    const shopper = await context.newPage();
    await shopper.goto(`/products/${product}`);
    await expect(shopper.getByText(catalogue.fewLeft.replace("{count}", "2")).first()).toBeVisible();
  } finally {
    await putBack(sql, before);
  }
});

test("what two members saw alike is corrected once; the second is told that it has changed", async ({
  page,
  sql,
  context,
}) => {
  const before = await levelOf(sql);
  await signIn(page);
  await page.goto(`/admin/stock/${before.id}`);
  const colleague = await context.newPage();
  await colleague.goto(`/admin/stock/${before.id}`);
  try {
    await correct(page, inventory.correct.changes.added, 5, "Livraison");
    await expectResult(page, inventory.saved);
    await correct(colleague, inventory.correct.changes.added, 5, "Livraison");
    await expectResult(colleague, inventory.refusals.changed_meanwhile);
    expect((await levelOf(sql)).on_hand).toBe(before.on_hand + 5);
  } finally {
    await putBack(sql, before);
  }
});

test("a correction without sense or reason is refused in the reader's words", async ({ page, sql }) => {
  const before = await levelOf(sql);
  await signIn(page);
  await page.goto(`/admin/stock/${before.id}`);
  await correct(page, inventory.correct.changes.removed, before.on_hand + 1, "Trop");
  await expectResult(page, inventory.refusals.below_reserved);
  await correct(page, inventory.correct.changes.removed, 1, "");
  await expectResult(page, inventory.refusals.form_broken);
  expect(await levelOf(sql)).toEqual(before);
});

test("a clerk sees the stock and its history, but no form", async ({ page, sql }) => {
  const email = process.env.E2E_STAFF_EMAIL ?? "";
  const { id } = await levelOf(sql);
  await signIn(page);
  await sql`update staff_members set role = 'clerk' where email = ${email}`;
  try {
    await page.goto(`/admin/stock/${id}`);
    await expect(page.getByRole("region", { name: inventory.movements.title })).toBeVisible();
    await expect(page.getByRole("button", { name: inventory.correct.submit })).toHaveCount(0);
  } finally {
    await sql`update staff_members set role = 'owner' where email = ${email}`;
  }
});
