import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { loadClosed, median } from "../load.ts";
import { memoryMb } from "../process-usage.ts";
import { freshShopper } from "./shoppers.ts";

/** Goal 9: memory of web and worker under sustained load, its last third beside its middle third. */
export async function measureSoak(shop: BenchShop, { minutes }: { minutes: number }): Promise<Figure[]> {
  const samples: { minute: number; mb: number }[] = [];
  const began = performance.now();
  const watch = setInterval(() => {
    const mb = memoryMb(shop.webPid).rss + memoryMb(shop.workerPid).rss;
    samples.push({ minute: (performance.now() - began) / 60_000, mb });
  }, 500);
  const { errors } = await loadClosed({ clients: 16, seconds: minutes * 60 }, () =>
    freshShopper(shop, { hasScripts: false }).buy(),
  );
  clearInterval(watch);
  for (const error of new Set(errors)) console.error(`   error: ${error}`);
  const third = Math.floor(samples.length / 3);
  const middle = samples.slice(third, 2 * third).map(({ mb }) => mb);
  const last = samples.slice(2 * third).map(({ mb }) => mb);
  const slope = slopeOf(samples.slice(third));
  return [
    judge({
      goal: 9,
      what: `memory, last third / middle third of ${minutes} min (slope ${slope.toFixed(2)} MB a minute)`,
      unit: "MB",
      measured: median(last),
      baseline: median(middle),
      limit: 1.05,
      bound: "most",
      isNote: true,
    }),
    judge({
      goal: 9,
      what: "most memory of web + worker under that load (RSS)",
      unit: "MB",
      measured: Math.max(...samples.map(({ mb }) => mb)),
      bound: "most",
    }),
    judge({ goal: 9, what: "errors", unit: "", measured: errors.length, limit: 0, bound: "most" }),
  ];
}

/** Least squares, in MB a minute. */
function slopeOf(samples: { minute: number; mb: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const minute = mean(samples.map((sample) => sample.minute));
  const mb = mean(samples.map((sample) => sample.mb));
  const spread = samples.reduce((sum, sample) => sum + (sample.minute - minute) ** 2, 0);
  return samples.reduce((sum, sample) => sum + (sample.minute - minute) * (sample.mb - mb), 0) / spread;
}
