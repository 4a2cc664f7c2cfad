import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { killPoints } from "#lib/kill-point.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import { waitUntil } from "./wait-until.ts";

/**
 * Arms one kill point after another while shoppers shop, sees a process fall there, and waits until its supervisor has
 * it back, `times` rounds of them all.
 */
export async function fireKillPoints(shop: ProcessShop, times: number, tell: Tell): Promise<RunRow[]> {
  const rows = killPoints.map((name) => ({ name, wanted: times, seen: 0, recovered: 0, note: "" }));
  const fallen = new Map<string, Set<string>>();
  for (let round = 1; round <= times; round++) {
    for (const row of rows) {
      const victim = await fireOne(shop, join(shop.killPointFolder, row.name));
      if (victim === undefined) continue;
      row.seen += 1;
      await shop[victim.kind][victim.at]?.untilReady();
      row.recovered += 1;
      const kinds = fallen.get(row.name) ?? new Set();
      fallen.set(row.name, kinds.add(victim.kind));
    }
    tell(
      `kill points: round ${round} of ${times}, ${rows.reduce((sum, { seen }) => sum + seen, 0)} processes fell`,
    );
  }
  return rows.map((row) => ({ ...row, note: [...(fallen.get(row.name) ?? [])].sort().join(" and ") }));
}

type Victim = { kind: "webs" | "workers"; at: number };

/** Undefined when nobody came by in time: the report then shows one kill too few. */
async function fireOne(shop: ProcessShop, file: string): Promise<Victim | undefined> {
  const before = countDeaths(shop);
  writeFileSync(file, "");
  try {
    await waitUntil(`${file} has been passed`, () => !existsSync(file), { patienceMs: 90_000, everyMs: 10 });
    await waitUntil("a process has fallen", () => findFallen(shop, before) !== undefined, {
      patienceMs: 5_000,
    });
  } catch {
    return undefined;
  }
  return findFallen(shop, before);
}

function countDeaths({ webs, workers }: ProcessShop): Record<Victim["kind"], number[]> {
  return {
    webs: webs.map(({ deaths }) => deaths.length),
    workers: workers.map(({ deaths }) => deaths.length),
  };
}

function findFallen(shop: ProcessShop, before: Record<Victim["kind"], number[]>): Victim | undefined {
  for (const kind of ["webs", "workers"] as const) {
    const at = shop[kind].findIndex(
      ({ deaths }, index) =>
        deaths.length > (before[kind][index] ?? 0) && deaths.at(-1)?.signal === "SIGKILL",
    );
    if (at >= 0) return { kind, at };
  }
  return undefined;
}
