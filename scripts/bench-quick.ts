import { measureCheckoutCpu } from "./bench-checkout-cpu.ts";
import { tableOf } from "./bench-figure.ts";
import { startBenchShop } from "./bench-shop.ts";

/**
 * The goal of the design. Measured at half of it: there is room for whatever else the machine does meanwhile, since the
 * ratio moves by a third between two runs on two busy cores.
 */
const mostBarePages = 4;

/** The stable part of the bench, as a gate: what a checkout costs the server, beside the bare page of the same run. */
export async function readCheckoutCost(): Promise<{ text: string; isWithin: boolean }> {
  const shop = await startBenchShop();
  try {
    const figures = await measureCheckoutCpu(shop, { rounds: 3, turns: 100, hasAsides: false });
    const [beside] = figures;
    const requests = figures.at(-1);
    const text = `${tableOf(figures)}\nThe gate is ${mostBarePages} bare pages and 5 requests.`;
    return { text, isWithin: (beside?.ratio ?? Number.NaN) <= mostBarePages && requests?.isMet === true };
  } finally {
    await shop.stop();
  }
}
