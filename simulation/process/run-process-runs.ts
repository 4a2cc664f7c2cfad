import { buildHere } from "./build-here.ts";
import { compareBooks } from "./compare-books.ts";
import { converge } from "./converge.ts";
import { crashDatabases } from "./crash-databases.ts";
import { fireKillPoints } from "./fire-kill-points.ts";
import { causeOutages } from "./gateway-outages.ts";
import { killStatements } from "./kill-statements.ts";
import { type ProcessShop, startProcessShop } from "./process-shop.ts";
import { rollProcesses } from "./roll-processes.ts";
import type { RunRow, Tell } from "./run-row.ts";
import { ShopperLoad } from "./shopper-load.ts";
import { terminateBackends } from "./terminate-backends.ts";

export type ProcessRunOptions = {
  /** For each kill point. */
  kills?: number;
  crashes?: number;
  backends?: number;
  outages?: number;
  /** Rounds of restarting every process in turn. */
  rollings?: number;
  /** A new shopper comes this often. */
  everyMs?: number;
  /** A build for tests that is there already; left out, it is made when the sources have changed. */
  distDir?: string;
  seed: number;
  tell: Tell;
};

export type ProcessRunReport = {
  rows: (RunRow & { violations: number })[];
  /** What was wrong afterwards, in words; also every disturbance that was not seen to happen. */
  violations: string[];
  orders: number;
};

type Part = {
  name: string;
  isWanted: boolean;
  disturb: (shop: ProcessShop, load: ShopperLoad) => Promise<Disturbed>;
};
type Disturbed = { rows: RunRow[]; complaints?: string[] };

/**
 * Runs the real processes and ends them, their database, its backends and their gateway in every way that the design
 * names, while shoppers shop; each kind on a shop of its own. When the dust has settled, the books must agree with
 * their own rules, with the gateway's ledger and with what each shopper was told.
 */
export async function runProcessRuns(options: ProcessRunOptions): Promise<ProcessRunReport> {
  const { kills = 10, crashes = 10, backends = 100, outages = 5, rollings = 2, tell } = options;
  const parts: Part[] = [
    {
      name: "kill points",
      isWanted: kills > 0,
      disturb: async (shop) => ({ rows: await fireKillPoints(shop, kills, tell) }),
    },
    {
      name: "killed statements",
      isWanted: kills > 0,
      disturb: async (shop) => ({ rows: await killStatements(shop, kills, tell) }),
    },
    {
      name: "terminated backends",
      isWanted: backends > 0,
      disturb: async (shop) => ({ rows: [await terminateBackends(shop, backends, tell)] }),
    },
    {
      name: "database crashes",
      isWanted: crashes > 0,
      disturb: async (shop, load) => ({ rows: [await crashDatabases(shop, crashes, load, tell)] }),
    },
    {
      name: "gateway outages",
      isWanted: outages > 0,
      disturb: async (shop) => ({ rows: [await causeOutages(shop, outages, tell)] }),
    },
    {
      name: "rolling restart",
      isWanted: rollings > 0,
      disturb: async (shop, load) => {
        const { row, complaints } = await rollProcesses(shop, rollings, load, tell);
        return { rows: [row], complaints };
      },
    },
  ];
  const distDir = options.distDir ?? (await buildHere());
  const report: ProcessRunReport = { rows: [], violations: [], orders: 0 };
  for (const part of parts.filter(({ isWanted }) => isWanted)) {
    tell(`── ${part.name}`);
    const { rows, violations, orders } = await runPart(part, { ...options, distDir }).catch(brokenOff);
    report.rows.push(...rows.map((row) => ({ ...row, violations: violations.length })));
    report.violations.push(...violations.map((violation) => `${part.name}: ${violation}`));
    report.orders += orders;
  }
  return report;
}

async function runPart(
  { name, disturb }: Part,
  { seed, everyMs = 250, distDir, tell }: ProcessRunOptions & { distDir: string },
) {
  const shop = await startProcessShop(name, distDir);
  try {
    const load = new ShopperLoad({ appUrl: shop.appUrl, seed, everyMs });
    const { rows, complaints = [] } = await disturb(shop, load).finally(() => load.stop());
    await converge(shop);
    const violations = [
      ...rows
        .filter(({ wanted, seen }) => seen < wanted)
        .map(({ name, wanted, seen }) => `${name}: seen ${seen} of ${wanted}`),
      ...complaints,
      ...(await compareBooks(shop, load.visits)),
    ];
    tell(
      `   ${load.visits.length} shoppers, ${load.orders} orders, ${violations.length} violations; longest wait for one answer ${longestWait(load)} s${lossesOf(load)}`,
    );
    for (const violation of violations.slice(0, 20)) tell(`   VIOLATION ${violation}`);
    if (violations.length > 0) tell(`   the lines of all processes: ${shop.logFile}`);
    return { rows, violations, orders: load.orders };
  } finally {
    await shop.stop();
  }
}

/** Something never came back, or never came to rest: the other parts are run all the same. */
function brokenOff(error: unknown): { rows: RunRow[]; violations: string[]; orders: number } {
  return {
    rows: [],
    violations: [`broke off: ${error instanceof Error ? error.message : error}`],
    orders: 0,
  };
}

/** In seconds, of all shoppers. */
function longestWait({ visits }: ShopperLoad): string {
  const longestMs = visits.reduce((longest, { longestWaitMs }) => Math.max(longest, longestWaitMs), 0);
  return (longestMs / 1_000).toFixed(1);
}

function lossesOf({ losses }: ShopperLoad): string {
  if (losses.size === 0) return "";
  return `; answers lost and asked for again: ${[...losses].map(([words, count]) => `${count} × ${words}`).join(", ")}`;
}
