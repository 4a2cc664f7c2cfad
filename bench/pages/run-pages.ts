import { provideChromium } from "#scripts/chromium.ts";
import { buildForTests } from "#scripts/test-shop-run.ts";
import { startBenchShop } from "../bench-shop.ts";
import type { Figure } from "../figure.ts";
import { measureBytes } from "./bytes.ts";
import { listAdminPages, listShopPages } from "./measured-pages.ts";
import { measurePageRate } from "./page-rate.ts";
import { measureScores } from "./scores.ts";
import { signInStaff } from "./sign-in.ts";
import { measureSpeed } from "./speed.ts";

export type PageBenchOptions = {
  /** Numbers of the performance goals: of 5, 6, 7 and 8. */
  goals: ReadonlySet<string>;
  /** How often Lighthouse reads each page. */
  runs: number;
  rounds: number;
  seconds: number;
};

/** Goals 5 to 8, of each page of a purchase and of the admin, beside the empty page of the same build. */
export async function runPageBench({ goals, runs, rounds, seconds }: PageBenchOptions): Promise<Figure[]> {
  await buildForTests();
  const chromiumPath = await provideChromium();
  const shop = await startBenchShop();
  try {
    const { appUrl, staff } = shop;
    const shopPages = await listShopPages(appUrl);
    const pages = [...shopPages, ...listAdminPages(await signInStaff(appUrl, chromiumPath, staff))];
    const measured = { appUrl, chromiumPath, pages };
    const figures: Figure[] = [];
    if (goals.has("5") || goals.has("6")) figures.push(...(await measureBytes(measured)));
    if (goals.has("7")) {
      figures.push(...(await measureSpeed({ ...measured, runs })));
      figures.push(...(await measureScores(measured)));
    }
    if (goals.has("8"))
      figures.push(...(await measurePageRate({ appUrl, pages: shopPages, rounds, seconds })));
    return figures.filter(({ goal }) => goals.has(String(goal)));
  } finally {
    await shop.stop();
  }
}
