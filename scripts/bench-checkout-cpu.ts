import { type Figure, judge } from "./bench-figure.ts";
import { loadClosed } from "./bench-load.ts";
import { cpuMs } from "./bench-process.ts";
import type { BenchShop } from "./bench-shop.ts";
import { freshShopper, medians, openPage, untilAccepted, untilQuiet } from "./bench-shoppers.ts";
import type { WebShopper } from "./web-shopper.ts";

const waitMs = 60_000;

/** Goal 1: server CPU (web and worker) of a full checkout, beside that of the bare page of the same minute. */
export async function measureCheckoutCpu(
  shop: BenchShop,
  { rounds, turns }: { rounds: number; turns: number },
): Promise<Figure[]> {
  const slices: Record<"bare" | "framed" | "checkout" | "scriptless", number>[] = [];
  let requests = 0;
  /** What the goal names: two lines added, the checkout page, the order. The page they come from is no part of it. */
  const buyAs = async (hasScripts: boolean) => {
    const shoppers = Array.from({ length: turns }, () => freshShopper(shop, hasScripts));
    await loadClosed({ clients: 4, turns }, (turn) => shopperOf(turn).lookAt("pagne-wax-soleil"));
    function shopperOf(turn: number): WebShopper {
      const shopper = shoppers[turn];
      if (!shopper) throw new Error("More turns than shoppers.");
      return shopper;
    }
    return async (turn: number) => {
      const shopper = shopperOf(turn);
      const before = shopper.requests;
      await shopper.buy();
      requests = Math.max(requests, shopper.requests - before);
    };
  };
  const both = [shop.webPid, shop.workerPid];
  /** A checkout ends with its accepted prompt: the shoppers decide, and are called back, after it was measured. */
  const measureBuying = async (hasScripts: boolean) => {
    await shop.tellSimulator("PUT", "settings", { decisionDelayMs: waitMs });
    const cost = await slice(both, turns, await buyAs(hasScripts), () => untilAccepted(shop));
    await shop.tellSimulator("POST", "advance", { seconds: waitMs / 1000 });
    await shop.tellSimulator("PUT", "settings", { decisionDelayMs: 0 });
    await untilQuiet(shop);
    return cost;
  };
  // Whatever is compiled or opened on first use is no part of a checkout.
  await slice([shop.webPid], turns, () => openPage(`${shop.appUrl}/api/bench/empty`));
  await slice([shop.webPid], turns, () => openPage(`${shop.appUrl}/empty`));
  await measureBuying(true);
  await measureBuying(false);
  for (let round = 0; round < rounds; round++) {
    slices.push({
      scriptless: await measureBuying(false),
      bare: await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/api/bench/empty`)),
      framed: await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/empty`)),
      checkout: await measureBuying(true),
    });
  }
  const { bare, framed, checkout, scriptless } = medians(slices, [
    "bare",
    "framed",
    "checkout",
    "scriptless",
  ]);
  const beside = (what: string, measured: number, floor: number) =>
    judge({ goal: 1, what, unit: "ms", measured, floor, limit: 4, bound: "most" });
  return [
    beside("server CPU of a checkout / of the bare dynamic page", checkout, bare),
    beside("… / of an empty page with the shop's policy and languages", checkout, framed),
    beside("… without scripts / of that empty page", scriptless, framed),
    judge({ goal: 1, what: "requests of a checkout", unit: "", measured: requests, limit: 5, bound: "most" }),
  ];
}

/** CPU for each turn; `settle` is part of what is measured. */
async function slice(
  pids: number[],
  turns: number,
  work: (turn: number) => Promise<void>,
  settle: () => Promise<void> = async () => {},
): Promise<number> {
  const total = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  const before = total();
  const { errors } = await loadClosed({ clients: 4, turns }, work);
  if (errors[0] !== undefined) throw new Error(errors[0]);
  await settle();
  return (total() - before) / turns;
}
