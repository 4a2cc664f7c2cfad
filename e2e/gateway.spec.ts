import { expect, test } from "#e2e/fixtures.ts";
import { newPhone } from "#e2e/shopper.ts";
import { expectResult, signIn } from "#e2e/staff.ts";
import gatewayWords from "../messages/fr/gateway.json" with { type: "json" };

const { alerts, balances, blocked } = gatewayWords;

test("the staff ask for the balances and read what the gateway holds", async ({ page, sql }) => {
  await signIn(page);
  await page.goto("/admin/gateway");
  // The worker may have asked a moment ago; a fresh reading is not asked for again.
  await page.getByRole("button", { name: balances.ask }).click();
  const section = page.getByRole("region", { name: balances.title });
  await expectResult(page, balances.balance_read);
  await expect(section.getByRole("definition").first()).toHaveText(/F\sCFA$/);
  expect((await sql`select from balance_readings`).length).toBeGreaterThan(0);
});

test("a number is blocked and unblocked; the address says nothing of it", async ({ page, sql }) => {
  const phone = newPhone();
  await signIn(page);
  await page.goto("/admin/gateway");
  const section = page.getByRole("region", { name: blocked.title });
  await section.getByLabel(blocked.phone).fill(`+228 ${phone}`);
  await section.getByRole("button", { name: blocked.submit }).click();
  await expectResult(page, blocked.phone_blocked);
  expect(page.url()).not.toContain(phone);
  expect(await sql`select from blocked_phones where phone = ${phone}`).toHaveLength(1);
  const spaced = phone.replace(/(\d{2})(?=\d)/g, "$1 ");
  await section.getByRole("button", { name: blocked.unblockPhone.replace("{phone}", spaced) }).click();
  await expectResult(page, blocked.phone_unblocked);
  expect(await sql`select from blocked_phones where phone = ${phone}`).toHaveLength(0);
});

test("an alert says what to do, and is put aside once somebody has seen it", async ({ page, sql }) => {
  const subject = "essai";
  await sql`insert into staff_alerts (kind, subject, detail, copies) values ('prompt_flood', ${subject}, '{"prompts":31}', 3)`;
  try {
    await signIn(page);
    await page.goto("/admin/gateway");
    const list = page.getByRole("region", { name: alerts.title });
    const mine = list.getByRole("listitem").filter({ hasText: subject });
    await expect(mine).toContainText(alerts.kinds.prompt_flood.title);
    await expect(mine).toContainText("3 fois");
    await mine.getByRole("button", { name: alerts.seen }).click();
    await expect(mine.getByRole("button", { name: alerts.seen })).toHaveCount(0);
    await expect(mine).toContainText("Vue par");
  } finally {
    await sql`delete from staff_alerts where subject = ${subject}`;
  }
});
