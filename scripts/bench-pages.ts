import { parseArgs } from "node:util";
import { measureBytes } from "./bench-bytes.ts";
import type { Figure } from "./bench-figure.ts";
import { measurePageRate } from "./bench-page-rate.ts";
import { listMeasuredPages } from "./bench-pages-list.ts";
import { numberOf, reportFigures } from "./bench-report.ts";
import { measureScores } from "./bench-scores.ts";
import { startBenchShop } from "./bench-shop.ts";
import { measureSpeed } from "./bench-speed.ts";
import { provideChromium } from "./chromium.ts";
import { runCommand } from "./refusal.ts";
import { buildForTests } from "./test-shop-run.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    goals: { type: "string", default: "5,6,7,8" },
    runs: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "5" },
  },
});

// Goals 5 to 8 of the design's performance goals, of each page of a purchase, beside the empty page of the same build.
await runCommand(async () => {
  const [runs, rounds, seconds] = [
    numberOf(values, "runs"),
    numberOf(values, "rounds"),
    numberOf(values, "seconds"),
  ];
  const wanted = new Set(values.goals.split(","));
  await buildForTests();
  const chromiumPath = await provideChromium();
  const shop = await startBenchShop();
  try {
    const { appUrl } = shop;
    const measured = { appUrl, chromiumPath, pages: await listMeasuredPages(appUrl) };
    const figures: Figure[] = [];
    if (wanted.has("5") || wanted.has("6")) {
      const bytes = await measureBytes(measured);
      figures.push(...bytes.filter(({ goal }) => wanted.has(String(goal))));
    }
    if (wanted.has("7")) {
      figures.push(...(await measureSpeed({ ...measured, runs })));
      figures.push(...(await measureScores(measured)));
    }
    if (wanted.has("8")) figures.push(...(await measurePageRate({ ...measured, rounds, seconds })));
    reportFigures(values, figures);
  } finally {
    await shop.stop();
  }
});
