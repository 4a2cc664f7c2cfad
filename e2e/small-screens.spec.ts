import type { Page } from "@playwright/test";
import { makeDeskPages, makeShopPages, type ShownPage } from "#e2e/every-page.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { screenFaults } from "#e2e/screen-faults.ts";
import { type Language, putIntoCart, words } from "#e2e/shopper.ts";
import { signIn } from "#e2e/staff.ts";

type Screen = { name: string; width: number; height: number; fontSize?: string };
const screens: Screen[] = [
  { name: "320 px", width: 320, height: 640 },
  // A window of 1280 × 800 whose reader has enlarged the page has half of it left.
  { name: "200 %", width: 640, height: 400 },
];
const largePrint: Screen = { name: "text of 200 %", width: 360, height: 740, fontSize: "200%" };

for (const language of ["fr", "en"] satisfies Language[]) {
  test(`every page of the shop fits on small screens and in large print (${language})`, async ({
    page,
    sql,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    for (const shown of await makeShopPages(baseURL ?? "", sql)) {
      if (shown.hasCart) await putIntoCart(page, language);
      faults.push(...(await faultsOf(page, shown, language, [...screens, largePrint])));
    }
    expect(faults).toEqual([]);
  });

  test(`every page of the admin fits, too (${language})`, async ({ page, sql }) => {
    test.setTimeout(120_000);
    await signIn(page);
    const faults: string[] = [];
    for (const shown of await makeDeskPages(sql))
      faults.push(...(await faultsOf(page, shown, language, screens)));
    expect(faults).toEqual([]);
  });
}

async function faultsOf(
  page: Page,
  { name, path }: ShownPage,
  language: Language,
  shownOn: Screen[],
): Promise<string[]> {
  await page.goto(words[language].prefix + path);
  const faults: string[] = [];
  for (const { name: screen, fontSize = "", ...size } of shownOn) {
    await page.setViewportSize(size);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
    for (const fault of await screenFaults(page, size.width)) faults.push(`${name}, ${screen}: ${fault}`);
  }
  return faults;
}
