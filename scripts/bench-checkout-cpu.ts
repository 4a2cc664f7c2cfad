import { type Figure, judge } from "./bench-figure.ts";
import { loadClosed } from "./bench-load.ts";
import { cpuMs } from "./bench-process.ts";
import type { BenchShop } from "./bench-shop.ts";
import { freshShopper, medians, openPage, untilAccepted, untilQuiet } from "./bench-shoppers.ts";

/** Goal 1: server CPU (web and worker) of a full checkout, beside that of the bare page of the same minute. */
export async function measureCheckoutCpu(
  shop: BenchShop,
  { rounds, turns }: { rounds: number; turns: number },
): Promise<Figure[]> {
  const slices: Record<"bare" | "framed" | "checkout" | "scriptless", number>[] = [];
  let requests = 0;
  const buyAs = (hasScripts: boolean) => async () => {
    const shopper = freshShopper(shop, hasScripts);
    await shopper.buy();
    requests = Math.max(requests, shopper.requests);
  };
  const both = [shop.webPid, shop.workerPid];
  // Whatever is compiled or opened on first use is no part of a checkout.
  await slice([shop.webPid], turns, () => openPage(`${shop.appUrl}/api/bench/empty`));
  await slice([shop.webPid], turns, () => openPage(`${shop.appUrl}/empty`));
  await slice(both, turns, buyAs(true), () => untilAccepted(shop));
  await slice(both, turns, buyAs(false), () => untilAccepted(shop));
  for (let round = 0; round < rounds; round++) {
    await untilQuiet(shop);
    const scriptless = await slice(both, turns, buyAs(false), () => untilAccepted(shop));
    await untilQuiet(shop);
    slices.push({
      scriptless,
      bare: await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/api/bench/empty`)),
      framed: await slice([shop.webPid], turns * 5, () => openPage(`${shop.appUrl}/empty`)),
      checkout: await slice(both, turns, buyAs(true), () => untilAccepted(shop)),
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
