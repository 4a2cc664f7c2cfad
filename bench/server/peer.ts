import { loadClosed, percentile } from "../load.ts";
import { prepareVendure } from "./vendure.ts";

/** What another shop does of the same checkouts. */
export type Peer = { name: string; perSecond: number; p95Ms: number };

/**
 * Vendure 3, full checkouts at 16 clients on two cores, as published beside the goals: 3.8 to 4.8 a second, p95 3.5 to
 * 4.7 s. Its best of both, measured elsewhere and at another time: a hint and no proof.
 */
export const publishedVendure: Peer = {
  name: "Vendure's published figure, not of this run",
  perSecond: 4.8,
  p95Ms: 3_500,
};

/** A Vendure that runs at `url` (its shop API), in the same minutes. */
export async function measurePeer(url: string, load: { clients: number; seconds: number }): Promise<Peer> {
  const buy = await prepareVendure(url);
  await loadClosed({ clients: 2, turns: 10 }, buy);
  const { perSecond, latenciesMs, errors } = await loadClosed(load, buy);
  if (errors[0] !== undefined) throw new Error(`Vendure: ${errors[0]}`);
  return { name: "Vendure, same run", perSecond, p95Ms: percentile(latenciesMs, 0.95) };
}
