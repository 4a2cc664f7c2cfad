import { loadClosed, percentile } from "../load.ts";
import { prepareVendure } from "./vendure.ts";

/** What another shop does of the same checkouts. */
export type Peer = { name: string; perSecond: number; p95Ms: number };

/**
 * Vendure 3, full checkouts at 16 clients on two cores, as published beside the goals: 3.8 to 4.8 a second, p95 3.5 to
 * 4.7 s. Its best of both, measured elsewhere and at another time: a hint and no proof.
 */
const publishedVendure: Peer = {
  name: "Vendure's published figure, not of this run",
  perSecond: 4.8,
  p95Ms: 3_500,
};

/** Measures a Vendure that runs at `url` (its shop API); called once in each round of the shop's own. */
export async function preparePeer(
  url: string | undefined,
  load: { clients: number; seconds: number },
): Promise<() => Promise<Peer>> {
  if (url === undefined) return async () => publishedVendure;
  const buy = await prepareVendure(url);
  await loadClosed({ clients: 2, turns: 10 }, buy);
  return async () => {
    const { perSecond, latenciesMs, errors } = await loadClosed(load, buy);
    if (errors[0] !== undefined) throw new Error(`Vendure: ${errors[0]}`);
    return { name: "Vendure, same run", perSecond, p95Ms: percentile(latenciesMs, 0.95) };
  };
}
