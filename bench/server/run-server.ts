import { buildForTests } from "#scripts/test-shop-run.ts";
import { type BenchShop, startBenchShop } from "../bench-shop.ts";
import type { Figure } from "../figure.ts";
import { measureBursts } from "./bursts.ts";
import { measureCallbacks } from "./callbacks.ts";
import { measureCheckoutCpu } from "./checkout-cpu.ts";
import { measureCheckoutRate } from "./checkout-rate.ts";
import { measureOrderStatement } from "./order-statement.ts";
import { measureSettling } from "./settling.ts";
import { measureSoak } from "./soak.ts";

export type ServerBenchOptions = {
  /** Numbers of the performance goals: of 1, 2, 3, 4 and 9. */
  goals: ReadonlySet<string>;
  rounds: number;
  seconds: number;
  soakMinutes: number;
  /** The shop API of a Vendure that runs beside; without one its published figure is taken. */
  peerUrl: string | undefined;
};

/** Goals 1 to 4 and 9 on a shop of its own, each beside its baseline of the same run. */
export async function runServerBench(options: ServerBenchOptions): Promise<Figure[]> {
  await buildForTests();
  const shop = await startBenchShop();
  try {
    return await measure(shop, options);
  } finally {
    await shop.stop();
  }
}

async function measure(shop: BenchShop, options: ServerBenchOptions): Promise<Figure[]> {
  const { goals, rounds, seconds, soakMinutes, peerUrl } = options;
  const figures: Figure[] = [];
  const add = async (goal: string, work: () => Promise<Figure | Figure[]>) => {
    if (goals.has(goal)) figures.push(...[await work()].flat());
  };
  await add("1", () => measureCheckoutCpu(shop, { rounds, turns: 100 }));
  await add("2", () => measureCheckoutRate(shop, { rounds, seconds, peerUrl }));
  await add("4", () => measureSettling(shop, { turns: 30 }));
  await add("9", () => measureSoak(shop, { minutes: soakMinutes }));
  await add("9", () => measureBursts(shop));
  // Last, since they leave jobs behind that nobody will work off.
  await add("3", () => measureOrderStatement(shop, { rounds, seconds }));
  await add("4", () => measureCallbacks(shop, { rounds, seconds }));
  return figures.sort((a, b) => a.goal - b.goal);
}
