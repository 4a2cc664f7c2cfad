import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { type Load, loadClosed, median, percentile } from "../load.ts";
import { memoryMb } from "../process-usage.ts";
import { twoChoices } from "../shopper.ts";
import { prepareActs } from "./acts.ts";
import { type Peer, preparePeer } from "./peer.ts";
import { medians, untilAccepted, untilQuiet, withLateDecisions } from "./settled.ts";
import { freshShopper, listSpread } from "./shoppers.ts";

const clients = 16;
const kinds = ["acts", "pages", "onOne"] as const;

type Options = { rounds: number; seconds: number; peerUrl: string | undefined };

/**
 * Goal 2, and memory for goal 9: full checkouts of two lines at 16 clients, once the requests that change something
 * alone, once with every page that a browser without scripts opens; spread over products, then of one product.
 */
export async function measureCheckoutRate(
  shop: BenchShop,
  { rounds, seconds, peerUrl }: Options,
): Promise<Figure[]> {
  const slugs = await listSpread(shop);
  const tokens: string[] = [];
  const errors: string[] = [];
  const latenciesMs: number[] = [];
  const slices: Record<(typeof kinds)[number], number>[] = [];
  const peers: Peer[] = [];
  const measurePeer = await preparePeer(peerUrl, { clients, seconds });
  const acts = await prepareActs(shop, slugs);
  const actsOnOne = await prepareActs(shop, slugs.slice(0, 1));
  const pages = async () => {
    const shopper = freshShopper(shop, { hasScripts: false });
    const token = await shopper.buy(twoChoices(slugs[Math.floor(Math.random() * slugs.length)] ?? ""));
    await shopper.openOrder(token);
    return token;
  };
  /** Checkouts a second until the last prompt is accepted: a worker that lags behind is counted. */
  const rateOf = (buy: () => Promise<string>) =>
    withLateDecisions(shop, async () => {
      const began = performance.now();
      const load: Load = await loadClosed({ clients, seconds }, async () => tokens.push(await buy()));
      await untilAccepted(shop);
      errors.push(...load.errors);
      if (buy === pages) latenciesMs.push(...load.latenciesMs);
      return (load.count / (performance.now() - began)) * 1000;
    });
  const [before] = await readBooks(shop);
  let mostMb = 0;
  const watch = setInterval(() => {
    mostMb = Math.max(mostMb, memoryMb(shop.webPid).rss + memoryMb(shop.workerPid).rss);
  }, 250);
  for (let round = 0; round < rounds; round++) {
    await untilQuiet(shop);
    peers.push(await measurePeer());
    slices.push({ acts: await rateOf(acts), pages: await rateOf(pages), onOne: await rateOf(actsOnOne) });
  }
  clearInterval(watch);
  const [after] = await readBooks(shop);
  const made = (after?.orders ?? 0) - (before?.orders ?? 0);
  for (const error of new Set(errors)) console.error(`   error: ${error}`);
  const exactly = (what: string, measured: number) =>
    judge({ goal: 2, what, unit: "", measured, limit: 0, bound: "most" });
  const p95Ms = percentile(
    latenciesMs.toSorted((a, b) => a - b),
    0.95,
  );
  return [
    ...besidePeer(peers, { ...medians(slices, kinds), p95Ms }),
    exactly("errors", errors.length),
    exactly("orders too many or missing", Math.abs(made - new Set(tokens).size)),
    exactly("variants whose stock is not exact", after?.wrong ?? Number.NaN),
    judge({
      goal: 9,
      what: "most memory of web + worker at 16 clients (RSS)",
      unit: "MB",
      measured: mostMb,
      bound: "most",
    }),
  ];
}

type Rates = Record<(typeof kinds)[number] | "p95Ms", number>;

function besidePeer(peers: Peer[], rates: Rates): Figure[] {
  const name = peers[0]?.name ?? "";
  const perSecond = median(peers.map((peer) => peer.perSecond));
  const p95Ms = median(peers.map((peer) => peer.p95Ms));
  const rate = (what: string, measured: number, limit?: number) =>
    judge({
      ...{ goal: 2, what: `${what} / ${name}`, unit: "/s", measured, limit },
      ...{ baseline: perSecond, bound: "least", isNote: true },
    });
  return [
    rate("checkouts, adds, order and status alone", rates.acts, 20),
    rate("… when all buy one product", rates.onOne),
    rate("checkouts with every page rendered", rates.pages, 5),
    judge({
      ...{ goal: 2, what: `p95 of a checkout with every page / ${name}`, unit: "ms", measured: rates.p95Ms },
      ...{ baseline: p95Ms, limit: 0.125, bound: "most", isNote: true },
    }),
  ];
}

/** Orders so far, and variants where what is reserved is not what orders hold, or more than there is. */
function readBooks({ sql }: BenchShop): Promise<{ orders: number; wrong: number }[]> {
  return sql<{ orders: number; wrong: number }[]>`
    select (select count(*)::int from orders) as orders, (select count(*)::int from stock_levels s
      where s.reserved > s.on_hand or s.reserved <> (select coalesce(sum(r.quantity), 0) from reservations r
        where r.variant_id = s.variant_id and r.status = 'held')) as wrong`;
}
