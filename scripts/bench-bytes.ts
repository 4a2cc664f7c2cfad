import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { type Figure, judge } from "./bench-figure.ts";
import { emptyPage, listMeasuredPages, type MeasuredPage } from "./bench-pages-list.ts";
import { reportFigures } from "./bench-report.ts";
import { type Visit, visit } from "./bench-visit.ts";
import { provideChromium } from "./chromium.ts";
import { runCommand } from "./refusal.ts";
import { buildForTests, startTestShop } from "./test-shop-run.ts";

type Options = { appUrl: string; pages: MeasuredPage[]; chromiumPath: string };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  await runCommand(async () => {
    await buildForTests();
    const shop = await startTestShop();
    try {
      const { appUrl } = shop;
      const pages = await listMeasuredPages(appUrl);
      reportFigures(values, await measureBytes({ appUrl, pages, chromiumPath: await provideChromium() }));
    } finally {
      await shop.stop();
    }
  });
}

/** Goals 5 and 6: every page of a purchase opened in a fresh browser, its scripts beside those of the empty page. */
export async function measureBytes({ appUrl, pages, chromiumPath }: Options): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath });
  try {
    const floor = await visit(browser, { ...emptyPage, url: appUrl + emptyPage.path });
    const figures: Figure[] = [];
    for (const page of pages) {
      figures.push(...weigh(page, await visit(browser, { ...page, url: appUrl + page.path }), floor));
    }
    return figures.sort((a, b) => a.goal - b.goal);
  } finally {
    await browser.close();
  }
}

function weigh({ name, isBare }: MeasuredPage, page: Visit, floor: Visit): Figure[] {
  const most = (what: string, unit: string, measured: number, limit: number) =>
    judge({ goal: 6, what: `${name}: ${what}`, unit, measured, limit, bound: "most" });
  const kilobytes = (kinds: { wireBytes: number }[]) => kinds.map(({ wireBytes }) => wireBytes / 1_000);
  const ofKind = (fetched: Visit["cold"], wanted: string) => fetched.filter(({ kind }) => kind === wanted);
  const all = page.cold.concat(page.unasked);
  // What shows many articles fetches as many pictures, some of them when the page has long been there: the goal names
  // the product's page and the checkout.
  const isList = ["home", "category", "search"].includes(name);
  const apart = isList ? ", pictures apart" : "";
  const countedIn = (fetched: Visit["cold"]) =>
    fetched.length - (isList ? ofKind(fetched, "Image").length : 0);
  return [
    judge({
      goal: 5,
      what: `${name}: JavaScript above the empty page`,
      unit: "KB",
      measured: page.scriptGzipKb,
      floor: floor.scriptGzipKb,
      beside: "difference",
      limit: isBare ? 8 : 12,
      bound: "most",
    }),
    most(
      "on the wire",
      "KB",
      kilobytes(page.cold).reduce((a, b) => a + b, 0),
      210,
    ),
    most(`requests${apart}`, "", countedIn(page.cold), 15),
    most(`unasked requests afterwards${apart}`, "", countedIn(page.unasked), 3),
    most("HTML, compressed", "KB", page.htmlKb, 10),
    most("largest image", "KB", Math.max(0, ...kilobytes(ofKind(all, "Image"))), 30),
    most("web fonts", "", ofKind(all, "Font").length, 0),
  ];
}
