import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { loadClosed } from "../load.ts";
import { cpuMs } from "../process-usage.ts";
import { medians, untilAccepted, withLateDecisions } from "./settled.ts";
import { freshShopper, openPage } from "./shoppers.ts";

const kinds = ["bare", "withoutScripts", "withScripts"] as const;
type Kind = (typeof kinds)[number];

/** Enough turns for whatever is compiled or opened on first use; that is no part of a checkout, nor of a page. */
const warmUpTurns = 300;

/**
 * Goal 1: server CPU (web and worker) of a checkout of one article, from the product page to the order's page, beside
 * that of the bare dynamic page of the same minute.
 */
export async function measureCheckoutCpu(
  shop: BenchShop,
  { rounds, turns }: { rounds: number; turns: number },
): Promise<Figure[]> {
  const requests = { withoutScripts: 0, withScripts: 0 };
  const buy = async (kind: "withoutScripts" | "withScripts") => {
    const shopper = freshShopper(shop, { hasScripts: kind === "withScripts" });
    await shopper.openOrder(await shopper.buy([{ slug: "pagne-wax-soleil" }]));
    requests[kind] = Math.max(requests[kind], shopper.browser.requests);
  };
  const measureBuying = (kind: "withoutScripts" | "withScripts") =>
    withLateDecisions(shop, () =>
      cpuPerTurn(
        shop,
        turns,
        () => buy(kind),
        () => untilAccepted(shop),
      ),
    );
  const measureAll = async (): Promise<Record<Kind, number>> => ({
    withoutScripts: await measureBuying("withoutScripts"),
    bare: await cpuPerTurn(shop, turns * 5, () => openPage(`${shop.appUrl}/api/bench/empty`)),
    withScripts: await measureBuying("withScripts"),
  });
  for (let turn = 0; turn < warmUpTurns; turn += turns) await measureAll();
  const slices: Record<Kind, number>[] = [];
  for (let round = 0; round < rounds; round++) slices.push(await measureAll());
  const { bare, withoutScripts, withScripts } = medians(slices, kinds);
  const beside = (what: string, measured: number, limit: number) =>
    judge({ goal: 1, what, unit: "ms", measured, baseline: bare, limit, bound: "most" });
  const counted = (kind: keyof typeof requests) => `${requests[kind]} requests`;
  return [
    beside(
      `server CPU of a checkout without scripts (${counted("withoutScripts")}) / bare page`,
      withoutScripts,
      7,
    ),
    beside(`server CPU of a checkout with scripts (${counted("withScripts")}) / bare page`, withScripts, 5),
  ];
}

/** CPU of web and worker; `settle` is part of what is measured. */
async function cpuPerTurn(
  { webPid, workerPid }: BenchShop,
  turns: number,
  work: () => Promise<void>,
  settle: () => Promise<void> = async () => {},
): Promise<number> {
  const total = () => cpuMs(webPid) + cpuMs(workerPid);
  const before = total();
  const { errors } = await loadClosed({ clients: 4, turns }, work);
  if (errors[0] !== undefined) throw new Error(errors[0]);
  await settle();
  return (total() - before) / turns;
}
