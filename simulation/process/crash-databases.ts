import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import type { ShopperLoad } from "./shopper-load.ts";

/** Crashes the database under load, lets it recover, and waits until shoppers can order again. */
export async function crashDatabases(
  shop: ProcessShop,
  times: number,
  load: ShopperLoad,
  tell: Tell,
): Promise<RunRow> {
  const row = { name: "database crashes", wanted: times, seen: 0, recovered: 0, note: "" };
  const recoveries: number[] = [];
  for (let crash = 1; crash <= times; crash++) {
    await load.untilMoreOrders(3);
    const crashedAt = performance.now();
    if (crash % 3 === 0) await shop.database.crashOneBackend();
    else {
      await shop.database.crash();
      await sleep(300);
      await shop.database.recover();
    }
    row.seen += 1;
    await Promise.all([...shop.webs, ...shop.workers].map((part) => part.untilReady()));
    await load.untilMoreOrders(1);
    row.recovered += 1;
    recoveries.push((performance.now() - crashedAt) / 1000);
    tell(`database: crash ${crash} of ${times}, ordering again after ${recoveries.at(-1)?.toFixed(1)} s`);
  }
  row.note = `ordering again after ${Math.max(0, ...recoveries).toFixed(1)} s at most`;
  return row;
}
