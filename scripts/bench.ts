import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCallbacks } from "./bench-callback.ts";
import { measureCheckoutCpu } from "./bench-checkout-cpu.ts";
import { measureCheckoutRate } from "./bench-checkout-rate.ts";
import { type Figure, tableOf } from "./bench-figure.ts";
import { measureOrderAction } from "./bench-order-action.ts";
import { measureSettling } from "./bench-settling.ts";
import { type BenchShop, startBenchShop } from "./bench-shop.ts";
import { measureSoak } from "./bench-soak.ts";
import { dataFolder } from "./folders.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { buildForTests } from "./test-shop-run.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    goals: { type: "string", default: "1,2,3,4,9" },
    "soak-minutes": { type: "string", default: "1" },
  },
});

// Goals 1 to 4 and 9 of the design's performance goals, each beside its floor of the same run. `--quick`: goal 1 alone.
await runCommand(async () => {
  const wanted = new Set((values.quick ? "1" : values.goals).split(","));
  await buildForTests();
  const shop = await startBenchShop();
  try {
    const figures = await measure(shop, wanted);
    const report = { at: new Date().toISOString(), node: process.version, options: values, figures };
    mkdirSync(join(dataFolder, "bench"), { recursive: true });
    const file = join(dataFolder, "bench", `${report.at.replaceAll(":", "-")}.json`);
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(values.json ? JSON.stringify(report, null, 2) : tableOf(figures));
    const missed = figures.filter(({ isMet }) => !isMet);
    if (missed.length > 0) throw new Refusal(`${missed.length} of ${figures.length} figures are not met.`);
  } finally {
    await shop.stop();
  }
});

async function measure(shop: BenchShop, wanted: Set<string>): Promise<Figure[]> {
  const seconds = numberOf("seconds");
  const rounds = numberOf("rounds");
  const figures: Figure[] = [];
  const add = async (goal: string, work: () => Promise<Figure | Figure[]>) => {
    if (wanted.has(goal)) figures.push(...[await work()].flat());
  };
  await add("1", () => measureCheckoutCpu(shop, { rounds, turns: 40 }));
  await add("2", () => measureCheckoutRate(shop, { rounds, seconds }));
  await add("4", () => measureSettling(shop, { turns: 30 }));
  await add("9", () => measureSoak(shop, { minutes: numberOf("soak-minutes") }));
  // Last, since they leave a queue behind that nobody will work off.
  await add("3", () => measureOrderAction(shop, { rounds, seconds }));
  await add("4", () => measureCallbacks(shop, { rounds, seconds }));
  return figures.sort((a, b) => a.goal - b.goal);
}

function numberOf(name: "seconds" | "rounds" | "soak-minutes"): number {
  const value = Number(values[name]);
  if (!(value > 0 && value <= 120)) throw new Refusal(`--${name} must be a number up to 120.`);
  return value;
}
