import { type Figure, judge } from "./bench-figure.ts";
import { loadClosed, percentile } from "./bench-load.ts";
import { memoryMb } from "./bench-process.ts";
import type { BenchShop } from "./bench-shop.ts";
import {
  listSpread,
  medians,
  preparePost,
  readyShoppers,
  untilAccepted,
  untilQuiet,
  withLateDecisions,
} from "./bench-shoppers.ts";
import type { WebShopper } from "./web-shopper.ts";

const clients = 16;

/**
 * Goal 2, and the memory of goal 9: full checkouts at 16 clients, beside the bare action with one order statement. Both are
 * spread over the shelves alike; what all want at once is told as well, and judged by goal 3.
 */
export async function measureCheckoutRate(
  shop: BenchShop,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const order = await preparePost(`${shop.appUrl}/api/bench/order`);
  const slices: Record<"checkouts" | "hot" | "actions" | "p95", number>[] = [];
  const tokens: string[] = [];
  const errors: string[] = [];
  let posts = 0;
  let mostMb = 0;
  const nextShopper = await readyShoppers(shop, { slugs: await listSpread(shop) });
  const nextOfOne = await readyShoppers(shop);
  const buyAs = (next: () => WebShopper) => async () => {
    const shopper = next();
    tokens.push(await shopper.buy());
    posts = Math.max(posts, shopper.posts);
  };
  /** The load, and checkouts a second until the last prompt is accepted: a worker that lags behind is counted. */
  const shopBy = (next: () => WebShopper) =>
    withLateDecisions(shop, async () => {
      const began = performance.now();
      const load = await loadClosed({ clients, seconds }, buyAs(next));
      await untilAccepted(shop);
      return { load, perSecond: (load.count / (performance.now() - began)) * 1000 };
    });
  const [before] = await booksOf(shop);
  for (let round = 0; round < rounds; round++) {
    await untilQuiet(shop);
    const floor = await loadClosed({ clients, seconds }, order);
    const watch = setInterval(() => {
      mostMb = Math.max(mostMb, memoryMb(shop.webPid).rss + memoryMb(shop.workerPid).rss);
    }, 250);
    const { load, perSecond } = await shopBy(nextShopper);
    clearInterval(watch);
    const hot = await shopBy(nextOfOne);
    errors.push(...floor.errors, ...load.errors, ...hot.load.errors);
    slices.push({
      actions: floor.perSecond,
      checkouts: perSecond,
      hot: hot.perSecond,
      p95: percentile(load.latenciesMs, 0.95),
    });
  }
  const { actions, checkouts, hot, p95 } = medians(slices, ["actions", "checkouts", "hot", "p95"]);
  const [after] = await booksOf(shop);
  const made = (after?.orders ?? 0) - (before?.orders ?? 0);
  for (const error of new Set(errors)) console.error(`   error: ${error}`);
  const exactly = (what: string, measured: number) =>
    judge({ goal: 2, what, unit: "", measured, limit: 0, bound: "most" });
  return [
    judge({
      goal: 2,
      what: `full checkouts at 16 clients / bare order actions ÷ ${posts} posts`,
      unit: "/s",
      measured: checkouts,
      floor: actions / posts,
      limit: 0.5,
      bound: "least",
    }),
    judge({
      goal: 2,
      what: "… when all buy one product",
      unit: "/s",
      measured: hot,
      floor: actions / posts,
      bound: "least",
    }),
    judge({ goal: 2, what: "p95 of a full checkout", unit: "ms", measured: p95, limit: 500, bound: "most" }),
    exactly("errors", errors.length),
    exactly("orders too many or missing", Math.abs(made - new Set(tokens).size)),
    exactly("variants whose stock is not exact", after?.wrong ?? Number.NaN),
    judge({
      goal: 9,
      what: "most memory of web + worker at 16 clients (RSS)",
      unit: "MB",
      measured: mostMb,
      limit: 450,
      bound: "most",
    }),
  ];
}

/** Orders so far, and variants where what is promised is not what orders hold, or more than there is. */
function booksOf({ sql }: BenchShop): Promise<{ orders: number; wrong: number }[]> {
  return sql<{ orders: number; wrong: number }[]>`
    select (select count(*)::int from orders) as orders, (select count(*)::int from stock_levels s
      where s.reserved > s.on_hand or s.reserved <> (select coalesce(sum(r.quantity), 0) from reservations r
        where r.variant_id = s.variant_id and r.status = 'held')) as wrong`;
}
