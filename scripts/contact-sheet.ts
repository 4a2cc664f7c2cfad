import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import postgres from "postgres";
import { makeDeskPages, makeShopPages, type ShownPage } from "#e2e/every-page.ts";
import { provideChromium } from "./chromium.ts";
import { dataFolder } from "./folders.ts";
import { runCommand } from "./refusal.ts";
import { buildForTests, startTestShop, type TestShop } from "./test-shop-run.ts";

const { values } = parseArgs({
  options: {
    /** One of them alone, for instance `360-light-fr`. */
    only: { type: "string" },
    admin: { type: "boolean", default: false },
  },
});

type Look = { width: number; height: number; scheme: "light" | "dark"; language: "fr" | "en" };

const looks: Look[] = [360, 1280].flatMap((width) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    (["fr", "en"] as const).map((language) => ({
      width,
      height: width === 360 ? 740 : 800,
      scheme,
      language,
    })),
  ),
);
const folder = join(dataFolder, "contact-sheet");

// Every page and what an order's page shows in its states, photographed small and large, by day and by night, in both
// languages, and laid on one sheet for each of these; the single pictures lie beside the sheets.
await runCommand(async () => {
  await buildForTests();
  rmSync(folder, { recursive: true, force: true });
  const shop = await startTestShop();
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  try {
    const pages = await listPages(shop);
    for (const look of looks) {
      const name = `${look.width}-${look.scheme}-${look.language}`;
      if (values.only && values.only !== name) continue;
      await photograph(browser, shop, pages, look, name);
      await layOut(browser, pages, look, name);
      console.log(`   ${join(folder, `${name}.png`)}`);
    }
  } finally {
    await browser.close();
    await shop.stop();
  }
});

async function listPages({ appUrl, variables }: TestShop): Promise<ShownPage[]> {
  const sql = postgres(variables.E2E_DATABASE_URL ?? "", { max: 1 });
  const shopPages = await makeShopPages(appUrl, sql);
  const pages = values.admin ? await makeDeskPages(sql) : shopPages;
  await sql.end();
  return pages;
}

async function photograph(
  browser: Browser,
  shop: TestShop,
  pages: ShownPage[],
  look: Look,
  name: string,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: shop.appUrl,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: look.language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Africa/Lome",
    reducedMotion: "reduce",
    // For the one style of ours below.
    bypassCSP: true,
  });
  const prefix = look.language === "fr" ? "" : "/en";
  mkdirSync(join(folder, name), { recursive: true });
  let hasCart = false;
  if (pages.some(({ isDesk }) => isDesk)) await signIn(context, shop);
  for (const shown of pages) {
    const page = await context.newPage();
    if (shown.hasCart && !hasCart) {
      await page.goto(`${prefix}/products/savon-noir`);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator("main a[href$='/cart']").first().waitFor();
      hasCart = true;
    }
    await page.goto(prefix + shown.path);
    await readThrough(page, look.height);
    await page.screenshot({ path: join(folder, name, `${fileOf(shown)}.png`), fullPage: true });
    await page.close();
  }
  await context.close();
}

/** Pictures and shelves come when they come near: a page is seen whole only after it was read to its end. */
async function readThrough(page: Page, screenful: number): Promise<void> {
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
  const whole = await page.evaluate(() => document.body.scrollHeight);
  for (let top = 0; top < whole; top += screenful) {
    await page.evaluate((to) => window.scrollTo(0, to), top);
    await page.waitForTimeout(120);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(300);
}

async function signIn(context: BrowserContext, { variables }: TestShop): Promise<void> {
  const page = await context.newPage();
  await page.goto("/admin");
  await page.locator("input[type=email]").fill(variables.E2E_STAFF_EMAIL ?? "");
  await page.locator("input[type=password]").fill(variables.E2E_STAFF_PASSWORD ?? "");
  await page.locator("main form button[type=submit], form button[type=submit]").last().click();
  await page.waitForURL(/admin/);
  await page.close();
}

/** All pages of one look beside each other, each with its name. */
async function layOut(browser: Browser, pages: ShownPage[], { width }: Look, name: string): Promise<void> {
  const shownWidth = width === 360 ? 240 : 420;
  const cells = pages.map((shown) => {
    const file = pathToFileURL(join(folder, name, `${fileOf(shown)}.png`));
    return `<figure><img src="${file}" width="${shownWidth}"><figcaption>${shown.name}</figcaption></figure>`;
  });
  const sheet = join(folder, `${name}.html`);
  writeFileSync(
    sheet,
    `<!doctype html><meta charset="utf-8"><style>body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:start;
    background:#888;font:14px system-ui}figure{margin:0}figcaption{padding:4px 0;font-weight:bold}img{display:block;
    max-height:1100px;object-fit:cover;object-position:top}</style>${cells.join("")}`,
  );
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.goto(String(pathToFileURL(sheet)));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

function fileOf({ name }: ShownPage): string {
  return name.replaceAll(/[^a-z]+/g, "-");
}
