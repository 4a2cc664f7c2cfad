import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { signIn } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };
import payments from "../messages/fr/payments.json" with { type: "json" };

const { settings } = admin;

/** What a section says of the request that it was just sent. */
function resultOf(page: Page, title: string) {
  return page.getByRole("region", { name: title }).getByRole("status").first();
}

test("the owner changes the hold and a network's code, and the next shopper lives by them", async ({
  page,
  sql,
  context,
}) => {
  const [before] = await sql`select hold_minutes, tmoney_ussd from shop_settings`;
  await signIn(page);
  await page.goto("/admin/settings");
  try {
    await page.getByLabel(settings.hold.minutes).fill("25");
    await page.getByRole("button", { name: settings.hold.submit }).click();
    await expect(resultOf(page, settings.hold.title)).toHaveText(settings.saved);
    const mixx = page.getByRole("group", { name: "Mixx by Yas" });
    await mixx.getByLabel(settings.names.ussd).fill("*146*7#");
    await page.getByRole("button", { name: settings.names.submit }).click();
    await expect(resultOf(page, settings.names.title)).toHaveText(settings.saved);
    const shopper = await context.newPage();
    const token = await order(shopper, { phone: newPhone() });
    await expect(shopper.getByText(/encore\s2[45]\smin/)).toBeVisible({ timeout: 15_000 });
    await shopper.getByText(payments.nothingArrived.title).click();
    await expect(shopper.getByText("*146*7#")).toBeVisible();
    const [kept] = await sql`
      select extract(epoch from hold_expires_at - placed_at)::int / 60 as minutes from orders where token = ${token}`;
    expect(kept?.minutes).toBe(25);
  } finally {
    await sql`update shop_settings set hold_minutes = ${before?.hold_minutes}, tmoney_ussd = ${before?.tmoney_ussd}`;
  }
});

test("the gateway's own page is not switched on before its risk is understood", async ({ page, sql }) => {
  const isOn = async () => (await sql`select hosted_page_is_on as on from shop_settings`)[0]?.on;
  const before = await isOn();
  await sql`update shop_settings set hosted_page_is_on = false`;
  await signIn(page);
  await page.goto("/admin/settings");
  try {
    const section = page.getByRole("region", { name: settings.hosted.title });
    await expect(section.getByText(settings.hosted.riskKey)).toBeVisible();
    await expect(section.getByText(settings.hosted.riskAmount)).toBeVisible();
    await expect(section.getByText(settings.hosted.riskLeak)).toBeVisible();
    const switchOn = section.getByRole("button", { name: settings.hosted.switchOn, exact: true });
    await switchOn.click();
    await expect(resultOf(page, settings.hosted.title)).toHaveText(settings.broken.hosted);
    expect(await isOn()).toBe(false);
    await section.getByRole("checkbox", { name: settings.hosted.understood }).check();
    await switchOn.click();
    await expect(section.getByText(settings.hosted.isOn)).toBeVisible();
    expect(await isOn()).toBe(true);
    await section.getByRole("button", { name: settings.hosted.switchOff }).click();
    await expect(section.getByText(settings.hosted.isOff)).toBeVisible();
    expect(await isOn()).toBe(false);
  } finally {
    await sql`update shop_settings set hosted_page_is_on = ${before}`;
  }
});

test("a value that makes no sense is refused in the reader's words, and nothing changes", async ({
  page,
  sql,
}) => {
  const [before] = await sql`select * from shop_settings`;
  await signIn(page);
  await page.goto("/admin/settings");
  await page.getByLabel(settings.hold.minutes).fill("90");
  await page.getByRole("button", { name: settings.hold.submit }).click();
  await expect(resultOf(page, settings.hold.title)).toHaveText(settings.broken.hold);
  await expect(page.getByLabel(settings.hold.minutes)).toHaveValue("90");
  await page.getByLabel(settings.limits.minTotalXof).fill("2 000 000");
  await page.getByRole("button", { name: settings.limits.submit }).click();
  await expect(resultOf(page, settings.limits.title)).toHaveText(settings.broken.limits);
  await page.getByLabel(settings.contact.phone).fill("+33 6 12 34 56 78");
  await page.getByRole("button", { name: settings.contact.submit }).click();
  await expect(resultOf(page, settings.contact.title)).toHaveText(settings.broken.contact);
  const moov = page.getByRole("group", { name: "Moov Money" });
  await moov.getByLabel(settings.names.ussd).fill("");
  await page.getByRole("button", { name: settings.names.submit }).click();
  await expect(resultOf(page, settings.names.title)).toHaveText(settings.broken.names);
  expect((await sql`select * from shop_settings`)[0]).toEqual(before);
});
