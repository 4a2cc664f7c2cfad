import { setTimeout as sleep } from "node:timers/promises";
import { advance } from "./converge.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import { waitUntil } from "./wait-until.ts";

const outageMs = 12_000;
const healthy = { payMode: "normal", statusMode: "normal", callbackMode: "send" };

/** What "the gateway is away" has looked like: nobody there, silence, error pages, lines cut before and after the fact. */
const kinds: [name: string, settings: Record<string, string> | "gone"][] = [
  ["gone", "gone"],
  ["silent", { payMode: "timeout_after_registering", statusMode: "timeout" }],
  ["error pages", { payMode: "http_502_after_registering", statusMode: "502" }],
  ["cut after registering", { payMode: "cut_after_registering", statusMode: "html", callbackMode: "drop" }],
  ["cut before registering", { payMode: "cut_before", statusMode: "stale" }],
];

/** Takes the gateway away under load, each time in another way, and waits until money is taken again. */
export async function causeOutages(shop: ProcessShop, times: number, tell: Tell): Promise<RunRow> {
  const row = { name: "gateway outages", wanted: times, seen: 0, recovered: 0, note: "" };
  for (let outage = 1; outage <= times; outage++) {
    const [name, settings] = kinds[(outage - 1) % kinds.length] ?? ["gone", "gone"];
    const unclearBefore = await countUnclear(shop);
    if (settings === "gone") {
      await shop.sandbox.stop(0);
      await sleep(outageMs);
      await shop.sandbox.resume();
    } else {
      await shop.desk.change(settings);
      await sleep(outageMs);
      await shop.desk.change(healthy);
    }
    if ((await countUnclear(shop)) > unclearBefore) row.seen += 1;
    // The breaker's minute passes by the clock.
    await advance(shop, 61);
    const paidBefore = await countPaid(shop);
    await waitUntil("money is taken again", async () => (await countPaid(shop)) > paidBefore, {
      patienceMs: 90_000,
      everyMs: 200,
    });
    row.recovered += 1;
    tell(`gateway: outage ${outage} of ${times} (${name}) is over`);
  }
  row.note = kinds
    .slice(0, times)
    .map(([name]) => name)
    .join(", ");
  return row;
}

function countUnclear(shop: ProcessShop): Promise<number> {
  return shop.look(async (sql) => {
    const [row] = await sql`select count(*)::int as count from gateway_calls where outcome = 'unclear'`;
    return row?.count as number;
  });
}

function countPaid(shop: ProcessShop): Promise<number> {
  return shop.look(async (sql) => {
    const [row] = await sql`select count(*)::int as count from orders where status = 'paid'`;
    return row?.count as number;
  });
}
