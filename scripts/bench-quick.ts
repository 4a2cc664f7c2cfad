import { measureCheckoutCpu } from "./bench-checkout-cpu.ts";
import { tableOf } from "./bench-figure.ts";
import { startBenchShop } from "./bench-shop.ts";

/** The stable part of the bench, as a gate: what a checkout costs the server, beside the bare page of the same run. */
export async function readCheckoutCost(): Promise<{ text: string; isWithin: boolean }> {
  const shop = await startBenchShop();
  try {
    const figures = await measureCheckoutCpu(shop, { rounds: 3, turns: 40 });
    return { text: tableOf(figures), isWithin: figures.every(({ isMet }) => isMet) };
  } finally {
    await shop.stop();
  }
}
