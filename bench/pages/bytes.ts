import { chromium } from "@playwright/test";
import { type Figure, judge } from "../figure.ts";
import { emptyPage, type MeasuredPage } from "./measured-pages.ts";
import { type Visit, visit } from "./visit.ts";

type Options = { appUrl: string; pages: MeasuredPage[]; chromiumPath: string };

/** Goal 6 limits the cold load of these; of the others it is printed. */
const limitedLoads = ["product", "checkout"];

/** Goals 5 and 6: each page opened in a fresh browser, the admin's scripts beside those of the empty page. */
export async function measureBytes({ appUrl, pages, chromiumPath }: Options): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath });
  try {
    const empty = await visit(browser, { ...emptyPage, url: appUrl + emptyPage.path });
    const figures: Figure[] = [];
    for (const page of pages) {
      const measured = await visit(browser, { ...page, url: appUrl + page.path });
      if (page.isAdmin) figures.push(judgeAdminScripts(page.name, measured, empty));
      else figures.push(...judgeScripts(page.name, measured), ...judgeLoad(page.name, measured));
    }
    return figures.sort((a, b) => a.goal - b.goal);
  } finally {
    await browser.close();
  }
}

function judgeAdminScripts(name: string, { scriptKb }: Visit, empty: Visit): Figure {
  return judge({
    ...{ goal: 5, what: `${name}: JavaScript (brotli) above the empty page`, unit: "KB", measured: scriptKb },
    ...{ baseline: empty.scriptKb, beside: "difference", limit: 60, bound: "most" },
  });
}

function judgeScripts(name: string, { scriptKb, scriptFiles, inlineScripts }: Visit): Figure[] {
  const most = (what: string, unit: string, measured: number, limit: number) =>
    judge({ goal: 5, what: `${name}: ${what}`, unit, measured, limit, bound: "most" });
  return [
    most("all JavaScript (brotli)", "KB", scriptKb, 16),
    most("script files", "", scriptFiles, 1),
    most("scripts in the HTML", "", inlineScripts, 0),
  ];
}

function judgeLoad(name: string, { cold, unasked, htmlGzipKb }: Visit): Figure[] {
  const most = (what: string, unit: string, measured: number, limit?: number) =>
    judge({ goal: 6, what: `${name}: ${what}`, unit, measured, limit, bound: "most" });
  const limited = (limit: number) => (limitedLoads.includes(name) ? limit : undefined);
  const all = cold.concat(unasked);
  const images = all.filter(({ kind }) => kind === "Image").map(({ wireBytes }) => wireBytes / 1_000);
  const coldKb = cold.reduce((sum, { wireBytes }) => sum + wireBytes, 0) / 1_000;
  return [
    most("on the wire", "KB", coldKb, limited(120)),
    most("requests", "", cold.length, limited(12)),
    most("unasked requests afterwards", "", unasked.length, limited(2)),
    most("HTML (gzip)", "KB", htmlGzipKb, 10),
    most("largest image", "KB", Math.max(0, ...images), 30),
    most("web fonts", "", all.filter(({ kind }) => kind === "Font").length, 0),
  ];
}
