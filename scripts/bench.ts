import { parseArgs } from "node:util";
import { measureCallbacks } from "./bench-callback.ts";
import { measureCheckoutCpu } from "./bench-checkout-cpu.ts";
import { measureCheckoutRate } from "./bench-checkout-rate.ts";
import type { Figure } from "./bench-figure.ts";
import { measureOrderAction } from "./bench-order-action.ts";
import { numberOf, reportFigures } from "./bench-report.ts";
import { measureSettling } from "./bench-settling.ts";
import { type BenchShop, startBenchShop } from "./bench-shop.ts";
import { measureSoak } from "./bench-soak.ts";
import { runCommand } from "./refusal.ts";
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
    reportFigures(values, await measure(shop, wanted));
  } finally {
    await shop.stop();
  }
});

async function measure(shop: BenchShop, wanted: Set<string>): Promise<Figure[]> {
  const seconds = numberOf(values, "seconds");
  const rounds = numberOf(values, "rounds");
  const figures: Figure[] = [];
  const add = async (goal: string, work: () => Promise<Figure | Figure[]>) => {
    if (wanted.has(goal)) figures.push(...[await work()].flat());
  };
  await add("1", () => measureCheckoutCpu(shop, { rounds, turns: 150, hasAsides: true }));
  await add("2", () => measureCheckoutRate(shop, { rounds, seconds }));
  await add("4", () => measureSettling(shop, { turns: 30 }));
  await add("9", () => measureSoak(shop, { minutes: numberOf(values, "soak-minutes") }));
  // Last, since they leave a queue behind that nobody will work off.
  await add("3", () => measureOrderAction(shop, { rounds, seconds }));
  await add("4", () => measureCallbacks(shop, { rounds, seconds }));
  return figures.sort((a, b) => a.goal - b.goal);
}
