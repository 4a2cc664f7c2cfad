import { type Figure, judge } from "../figure.ts";
import { type LighthouseOptions, type Report, withLighthouse } from "./lighthouse.ts";
import type { MeasuredPage } from "./measured-pages.ts";

const shopCategories = { accessibility: "accessibility", "best-practices": "best practices", seo: "SEO" };
/** Search engines never see the admin. */
const adminCategories = { accessibility: "accessibility", "best-practices": "best practices" };

/** The part of goal 7 that does not depend on time: one reading of each page says it. */
export function measureScores(options: LighthouseOptions & { pages: MeasuredPage[] }): Promise<Figure[]> {
  return withLighthouse(options, async (read) => {
    const figures: Figure[] = [];
    for (const page of options.pages) {
      const categories = page.isAdmin ? adminCategories : shopCategories;
      figures.push(...scoresOf(page.name, categories, await read(page, Object.keys(categories))));
    }
    return figures;
  });
}

function scoresOf(name: string, categories: Record<string, string>, report: Report): Figure[] {
  return Object.entries(categories).map(([id, title]) => {
    const category = report.categories[id];
    const lost = category?.auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id);
    return judge({
      goal: 7,
      what: `${name}: ${title}${lost?.length ? ` (${lost.join(", ")})` : ""}`,
      unit: "",
      measured: (category?.score ?? Number.NaN) * 100,
      limit: 100,
      bound: "least",
    });
  });
}
