import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import { provideChromium } from "./chromium.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { buildForTests, startTestShop } from "./test-shop-run.ts";

/** KB are 1,000 bytes of gzip; above the empty page of the same build (performance.md, goal 5). */
const limits = { shop: 12, bare: 8 };

type Measured = { page: string; gzipBytes: number; limitKb: number };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    await buildForTests();
    const shop = await startTestShop();
    try {
      const { text, isWithin } = await readBytes(shop.appUrl, await provideChromium());
      console.log(text);
      if (!isWithin) throw new Refusal("A page ships more JavaScript than it may.");
    } finally {
      await shop.stop();
    }
  });
}

/** Opens every page of a purchase in a fresh browser and weighs the scripts that it fetched. */
export async function readBytes(
  appUrl: string,
  chromiumPath: string,
): Promise<{ text: string; isWithin: boolean }> {
  const browser = await chromium.launch({ executablePath: chromiumPath });
  try {
    const floor = await weigh(browser, "empty", 0, (page) => page.goto(`${appUrl}/empty`));
    const measured = await weighPurchase(browser, appUrl);
    const rows = measured.map(({ page, gzipBytes, limitKb }) => {
      const above = gzipBytes - floor.gzipBytes;
      const verdict = above <= limitKb * 1000 ? "" : "  TOO MUCH";
      return `${page.padEnd(10)} ${kb(gzipBytes)}  +${kb(above)}  of ${limitKb} KB above the empty page${verdict}`;
    });
    return {
      text: [`empty page ${kb(floor.gzipBytes)}  the floor`, ...rows].join("\n"),
      isWithin: measured.every((row) => row.gzipBytes - floor.gzipBytes <= row.limitKb * 1000),
    };
  } finally {
    await browser.close();
  }
}

/** A cart and an order are needed to see those pages as a shopper does, so one is made on the way. */
async function weighPurchase(browser: Browser, appUrl: string): Promise<Measured[]> {
  const { shop, bare } = limits;
  const product = "/products/savon-noir";
  const context = await browser.newContext({ baseURL: appUrl, locale: "fr-FR" });
  const shopper = await context.newPage();
  await shopper.goto(product);
  await shopper.getByRole("button", { name: "Ajouter au panier" }).click();
  await shopper.getByRole("link", { name: "Voir le panier" }).waitFor();
  const state = await context.storageState();
  const open = (path: string) => (page: Page) => page.goto(`${appUrl}${path}`);
  const rows = [
    await weigh(browser, "home", shop, open("/")),
    await weigh(browser, "category", shop, open("/categories/tissus")),
    await weigh(browser, "product", shop, open(product)),
    await weigh(browser, "search", shop, open("/search?q=pagne")),
    await weigh(browser, "cart", bare, open("/cart"), state),
    await weigh(browser, "checkout", bare, open("/checkout"), state),
    await weigh(browser, "look-up", bare, open("/orders")),
  ];
  await shopper.goto("/checkout");
  await shopper.getByLabel("Nom et prénom").fill("Ama Mesure");
  await shopper.getByLabel("Téléphone Mobile Money").fill("90 55 55 55");
  await shopper.getByRole("radio", { name: /Bè/ }).first().check();
  await shopper.getByRole("button", { name: /Payer/ }).click();
  await shopper.waitForURL(/\/orders\//);
  const order = new URL(shopper.url()).pathname;
  await context.close();
  return [...rows, await weigh(browser, "order", bare, open(order))];
}

async function weigh(
  browser: Browser,
  page: string,
  limitKb: number,
  open: (page: Page) => Promise<unknown>,
  storageState?: Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>,
): Promise<Measured> {
  const context = await browser.newContext({ storageState });
  const tab = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  tab.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await open(tab);
  await tab.waitForLoadState("load");
  // Chunks that the page asks for once it is alive; nothing tells that none will follow, so a moment is given.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const bodies = await Promise.all(scripts);
  await context.close();
  if (bodies.length === 0) throw new Error(`${page} fetched no script: the measurement is broken.`);
  return {
    page,
    limitKb,
    gzipBytes: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
  };
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
}
