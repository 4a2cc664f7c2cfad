import { type Figure, judge } from "./bench-figure.ts";
import { type LighthouseOptions, type Report, withLighthouse } from "./bench-lighthouse.ts";
import { median } from "./bench-load.ts";
import { emptyPage, type MeasuredPage } from "./bench-pages-list.ts";

/**
 * The part of goal 7 that is time: a middle phone on slow 4G, which Lighthouse simulates from what it observed. The hour
 * moves every figure, so each round reads the empty page too, every other round backwards; medians are compared.
 */
export async function measureSpeed({
  runs,
  pages,
  ...options
}: LighthouseOptions & { pages: MeasuredPage[]; runs: number }): Promise<Figure[]> {
  const all = [{ ...emptyPage, isIndexed: true }, ...pages];
  const seen = new Map<(typeof all)[number], Speed[]>(all.map((page) => [page, []]));
  await withLighthouse(options, async (read) => {
    for (let run = 0; run < runs; run++) {
      for (const page of run % 2 === 0 ? all : all.toReversed())
        seen.get(page)?.push(speedOf(await read(page, ["performance"])));
    }
  });
  const [floor, ...measured] = [...seen.values()].map(mediansOf);
  return pages.flatMap(({ name }, at) => compare(name, measured[at], floor));
}

type Speed = Record<"performance" | "lcpMs" | "tbtMs" | "cls", number>;

function speedOf({ categories, audits }: Report): Speed {
  const value = (id: string) => told(audits[id]?.numericValue, id);
  return {
    performance: told(categories.performance?.score, "performance") * 100,
    lcpMs: value("largest-contentful-paint"),
    // None at all has no ratio to it.
    tbtMs: Math.max(1, value("total-blocking-time")),
    cls: value("cumulative-layout-shift"),
  };
}

/** A run that lacks a figure is no run: its median would hide that. */
function told(value: number | null | undefined, id: string): number {
  if (typeof value !== "number") throw new Error(`Lighthouse told nothing of ${id}.`);
  return value;
}

function mediansOf(speeds: Speed[]): Speed {
  const of = (name: keyof Speed) => median(speeds.map((speed) => speed[name]));
  return { performance: of("performance"), lcpMs: of("lcpMs"), tbtMs: of("tbtMs"), cls: of("cls") };
}

function compare(name: string, page: Speed | undefined, floor: Speed | undefined): Figure[] {
  const at = (what: string, unit: string, key: keyof Speed) => ({
    goal: 7,
    what: `${name}: ${what}`,
    unit,
    measured: page?.[key] ?? Number.NaN,
    floor: floor?.[key] ?? Number.NaN,
  });
  return [
    judge({ ...at("performance", "", "performance"), beside: "difference", limit: -4, bound: "least" }),
    judge({ ...at("largest paint", "ms", "lcpMs"), beside: "difference", limit: 1_000, bound: "most" }),
    judge({ ...at("blocking time", "ms", "tbtMs"), limit: 1.5, bound: "most" }),
    judge({ ...at("layout shift", "", "cls"), floor: undefined, limit: 0.01, bound: "most" }),
  ];
}
