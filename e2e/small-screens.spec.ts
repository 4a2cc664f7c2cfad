import type { Page } from "@playwright/test";
import { makeDeskPages, makeShopPages, type ShownPage } from "#e2e/every-page.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { screenFaults } from "#e2e/screen-faults.ts";
import { type Language, putIntoCart, words } from "#e2e/shopper.ts";
import { signIn } from "#e2e/staff.ts";

const screens = [
  { name: "320 px", width: 320, height: 640, letters: "" },
  // A window of 1280 × 800 whose reader has enlarged the page has half of it left.
  { name: "200 %", width: 640, height: 400, letters: "" },
  // Who has enlarged the letters alone has as much of the screen as before.
  { name: "letters of 200 %", width: 360, height: 740, letters: "200%" },
  { name: "letters of 200 %, wide", width: 1_280, height: 800, letters: "200%" },
];

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`every page of the shop fits on small screens and enlarged (${language})`, async ({
    page,
    sql,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    for (const shown of await makeShopPages(baseURL ?? "", sql)) {
      if (shown.hasCart) await putIntoCart(page, language);
      faults.push(...(await faultsOf(page, shown, language)));
    }
    expect(faults).toEqual([]);
  });

  test(`every page of the admin fits, too (${language})`, async ({ page, sql }) => {
    test.setTimeout(120_000);
    await signIn(page);
    const faults: string[] = [];
    for (const shown of await makeDeskPages(sql)) faults.push(...(await faultsOf(page, shown, language)));
    expect(faults).toEqual([]);
  });
}

async function faultsOf(
  page: Page,
  { name, path, status }: ShownPage,
  language: Language,
): Promise<string[]> {
  const answer = await page.goto(words[language].prefix + path);
  const faults: string[] = [];
  // Or the page that says so would be measured in its place.
  if (answer?.status() !== (status ?? 200)) faults.push(`${name}: answers ${answer?.status()}`);
  for (const { name: screen, letters, ...size } of screens) {
    await page.setViewportSize(size);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    for (const fault of await screenFaults(page, size.width)) faults.push(`${name}, ${screen}: ${fault}`);
  }
  return faults;
}
