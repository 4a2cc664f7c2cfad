import { type Figure, judge } from "../figure.ts";
import { median } from "../load.ts";
import { type LighthouseOptions, type Report, withLighthouse } from "./lighthouse.ts";
import { emptyPage, type MeasuredPage } from "./measured-pages.ts";

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
  const [empty, ...measured] = [...seen.values()].map(mediansOf);
  return pages.flatMap((page, at) => judgeSpeed(page, measured[at], empty));
}

type Speed = Record<"performance" | "lcpMs" | "tbtMs" | "cls", number>;

function speedOf({ categories, audits }: Report): Speed {
  const value = (id: string) => requireNumber(audits[id]?.numericValue, id);
  return {
    performance: requireNumber(categories.performance?.score, "performance") * 100,
    lcpMs: value("largest-contentful-paint"),
    tbtMs: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
  };
}

/** A run that lacks a figure is no run: its median would hide that. */
function requireNumber(value: number | null | undefined, id: string): number {
  if (typeof value !== "number") throw new Error(`Lighthouse did not measure ${id}.`);
  return value;
}

function mediansOf(speeds: Speed[]): Speed {
  const of = (name: keyof Speed) => median(speeds.map((speed) => speed[name]));
  return { performance: of("performance"), lcpMs: of("lcpMs"), tbtMs: of("tbtMs"), cls: of("cls") };
}

function judgeSpeed(
  { name, isAdmin }: MeasuredPage,
  page: Speed | undefined,
  empty: Speed | undefined,
): Figure[] {
  const at = (what: string, unit: string, key: keyof Speed) => ({
    ...{ goal: 7, what: `${name}: ${what}`, unit, measured: page?.[key] ?? Number.NaN },
  });
  const performance = judge({
    ...at("performance", "", "performance"),
    ...{ limit: isAdmin ? 90 : 100, bound: "least" },
  });
  if (isAdmin) return [performance];
  const baseline = empty?.lcpMs ?? Number.NaN;
  return [
    performance,
    judge({ ...at("largest paint", "ms", "lcpMs"), baseline, beside: "difference", limit: 0, bound: "most" }),
    judge({ ...at("blocking time", "ms", "tbtMs"), limit: 50, bound: "most" }),
    judge({ ...at("layout shift", "", "cls"), limit: 0.01, bound: "most" }),
  ];
}
