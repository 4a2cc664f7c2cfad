import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { killPoints } from "#lib/kill-point.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import { waitUntil } from "./wait-until.ts";

const patienceMs = 120_000;

/**
 * Arms all kill points at once while shoppers shop, sees a process fall at each of them, often several at a time, and
 * waits until the supervisor has them all back; `times` rounds.
 */
export async function fireKillPoints(shop: ProcessShop, times: number, tell: Tell): Promise<RunRow[]> {
  const rows = killPoints.map((name) => ({ name, wanted: times, seen: 0, recovered: 0, note: "" }));
  const fallen = { webs: 0, workers: 0 };
  for (let round = 1; round <= times; round++) {
    const before = countFallen(shop);
    const fired = await fireAll(shop);
    await waitUntil("as many processes have fallen as points were fired", () => {
      const { webs, workers } = countFallen(shop);
      return webs + workers - before.webs - before.workers >= fired.size;
    });
    await Promise.all([...shop.webs, ...shop.workers].map((part) => part.untilReady()));
    for (const row of rows) {
      if (!fired.has(row.name)) continue;
      row.seen += 1;
      row.recovered += 1;
    }
    Object.assign(fallen, countFallen(shop));
    tell(
      `kill points: round ${round} of ${times}, ${fallen.webs} webs and ${fallen.workers} workers fell so far`,
    );
  }
  const total = rows.reduce((sum, { seen }) => sum + seen, 0);
  return [
    ...rows,
    {
      name: "processes that fell there",
      wanted: total,
      seen: fallen.webs + fallen.workers,
      recovered: fallen.webs + fallen.workers,
      note: `${fallen.webs} webs, ${fallen.workers} workers`,
    },
  ];
}

/** The points that somebody passed; an armed one that nobody passed is disarmed, and missing in the report. */
async function fireAll({ killPointFolder }: ProcessShop): Promise<Set<string>> {
  const files = new Map(killPoints.map((name) => [name, join(killPointFolder, name)]));
  for (const file of files.values()) writeFileSync(file, "");
  const isWaiting = () => [...files.values()].some((file) => existsSync(file));
  await waitUntil("every point has been passed", () => !isWaiting(), { patienceMs, everyMs: 20 }).catch(
    () => {},
  );
  const passed = [...files].filter(([, file]) => !existsSync(file)).map(([name]) => name);
  for (const file of files.values()) rmSync(file, { force: true });
  return new Set(passed);
}

/** Processes that were ended as a kill point ends them. */
function countFallen(shop: ProcessShop): Record<"webs" | "workers", number> {
  const count = (kind: "webs" | "workers") =>
    shop[kind].flatMap(({ deaths }) => deaths).filter(({ signal }) => signal === "SIGKILL").length;
  return { webs: count("webs"), workers: count("workers") };
}
