import { type Figure, judge } from "./bench-figure.ts";
import { loadClosed } from "./bench-load.ts";
import { cpuMs } from "./bench-process.ts";
import type { BenchShop } from "./bench-shop.ts";
import { medians, openPage, readyShoppers, untilAccepted, withLateDecisions } from "./bench-shoppers.ts";

/**
 * Goal 1: server CPU (web and worker) of a full checkout, beside that of the bare page of the same minute; `hasAsides`
 * adds what no goal names.
 */
export async function measureCheckoutCpu(
  shop: BenchShop,
  { rounds, turns, hasAsides }: { rounds: number; turns: number; hasAsides: boolean },
): Promise<Figure[]> {
  const slices: Record<"bare" | "framed" | "checkout" | "scriptless", number>[] = [];
  let requests = 0;
  const buyAs = async (hasScripts: boolean) => {
    const nextShopper = await readyShoppers(shop, { hasScripts });
    return async () => {
      const shopper = nextShopper();
      await shopper.buy();
      requests = Math.max(requests, shopper.requests);
    };
  };
  const both = [shop.webPid, shop.workerPid];
  const measureBuying = (hasScripts: boolean) =>
    withLateDecisions(shop, async () =>
      slice(both, turns, await buyAs(hasScripts), () => untilAccepted(shop)),
    );
  const measureAll = async () => ({
    scriptless: hasAsides ? await measureBuying(false) : 0,
    bare: await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/api/bench/empty`)),
    framed: hasAsides ? await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/empty`)) : 0,
    checkout: await measureBuying(true),
  });
  // What is opened, compiled or not yet made fast on first use is no part of a checkout, nor of a page: both have run
  // hundreds of times, else the one is measured after that and the other before.
  await measureAll();
  for (let turn = 0; turn < 400; turn += turns) await measureBuying(true);
  for (let round = 0; round < rounds; round++) slices.push(await measureAll());
  const { bare, framed, checkout, scriptless } = medians(slices, [
    "bare",
    "framed",
    "checkout",
    "scriptless",
  ]);
  const beside = (what: string, measured: number, limit?: number) =>
    judge({ goal: 1, what, unit: "ms", measured, floor: bare, limit, bound: "most" });
  return [
    beside("server CPU of a checkout / of the bare dynamic page", checkout, 4),
    // What no goal names: how much of it is the policy and the languages of any page, and the way of the few who have no
    // scripts, for whom each line added renders the product page anew.
    ...(hasAsides
      ? [
          beside("… of an empty page with the shop's policy and languages", framed),
          beside("… of a checkout without scripts", scriptless),
        ]
      : []),
    judge({ goal: 1, what: "requests of a checkout", unit: "", measured: requests, limit: 5, bound: "most" }),
  ];
}

/** CPU for each turn; `settle` is part of what is measured. */
async function slice(
  pids: number[],
  turns: number,
  work: () => Promise<void>,
  settle: () => Promise<void> = async () => {},
): Promise<number> {
  const total = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  const before = total();
  const { errors } = await loadClosed({ clients: 4, turns }, work);
  if (errors[0] !== undefined) throw new Error(errors[0]);
  await settle();
  return (total() - before) / turns;
}
