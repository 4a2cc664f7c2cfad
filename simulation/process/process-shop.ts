import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import postgres from "postgres";
import { dataFolder } from "#scripts/folders.ts";
import { freePort } from "#scripts/ports.ts";
import { prepareTestDatabase } from "#scripts/prepare-test-database.ts";
import { spawnSandbox } from "#scripts/shop-processes.ts";
import { CrashDatabase } from "./crash-database.ts";
import { type FrontDoor, openFrontDoor } from "./front-door.ts";
import { GatewayDesk } from "./gateway-desk.ts";
import { KeptProcess } from "./kept-process.ts";
import { keepWeb, keepWorker, partsOf } from "./shop-parts.ts";
import { isAnswering } from "./wait-until.ts";

export type ProcessShop = {
  appUrl: string;
  callbackUrl: string;
  database: CrashDatabase;
  databaseUrl: string;
  door: FrontDoor;
  webs: KeptProcess[];
  workers: KeptProcess[];
  sandbox: KeptProcess;
  desk: GatewayDesk;
  /** Everything that the simulator ever wrote down, one JSON a line. */
  journalFile: string;
  /** A file here, named as a kill point, arms it. */
  killPointFolder: string;
  /** Where all processes' lines go. */
  logFile: string;
  /** One look at the database, on a connection of its own: the last one may have been killed. */
  look<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/**
 * A whole shop as a host runs it: two webs behind one address, two workers, each under a supervisor, the simulator, and
 * a durable database, all of them this run's own. Everything ends with this process, however that ends. The build is
 * there already.
 */
export async function startProcessShop(name: string, distDir: string): Promise<ProcessShop> {
  const database = await CrashDatabase.start();
  const databaseUrl = database.url("asigame");
  // Nobody else uses this folder: whoever has the database has it.
  const runFolder = join(dataFolder, "test", "processes");
  rmSync(runFolder, { recursive: true, force: true });
  const killPointFolder = join(runFolder, "kill-points");
  mkdirSync(killPointFolder, { recursive: true });
  const logFile = join(dataFolder, "test", `processes-${name.replaceAll(" ", "-")}.log`);
  const log = createWriteStream(logFile);
  const kept: KeptProcess[] = [];
  const doors: FrontDoor[] = [];
  const stop = async () => {
    for (const signal of endings) process.off(signal, end);
    for (const door of doors) door.close();
    await Promise.all(kept.map((part) => part.stop(10_000)));
    await database.stop();
    log.end();
    rmSync(runFolder, { recursive: true, force: true });
  };
  // The database is no child of ours, and would outlive us.
  const end = () => void stop().finally(() => process.exit(130));
  for (const signal of endings) process.once(signal, end);
  try {
    await prepareTestDatabase({ adminUrl: database.url("postgres"), url: databaseUrl, name: "asigame" });
    await look(databaseUrl, fillShelves);
    const doorPort = await freePort(3_600);
    const ports = [await freePort(doorPort + 1)];
    ports.push(await freePort((ports[0] ?? 0) + 1));
    const sandboxPort = await freePort(4_600);
    const parts = partsOf({ distDir, databaseUrl, doorPort, sandboxPort, killPointFolder }, (who, line) =>
      log.write(`${new Date().toISOString()} ${who}: ${line}\n`),
    );
    const keep = (part: KeptProcess) => {
      kept.push(part);
      return part;
    };
    const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
    const sandbox = keep(
      new KeptProcess({
        name: "sandbox",
        spawn: () => spawnSandbox(parts, sandboxPort, relative(dataFolder, runFolder)),
        isReady: () => isAnswering(`${sandboxUrl}/sandbox/ready`),
      }),
    );
    const workers = [1, 2].map((number) => keep(keepWorker(`worker ${number}`, parts)));
    const webs = ports.map((port, at) => keep(keepWeb(`web ${at + 1}`, port, parts)));
    await Promise.all(kept.map((part) => part.untilReady()));
    const desk = new GatewayDesk(sandboxUrl);
    await desk.change({ decisionDelayMs: 300 });
    const door = await openFrontDoor(doorPort, ports);
    doors.push(door);
    const { APP_URL, PAYGATE_CALLBACK_SECRET } = parts.variables;
    return {
      appUrl: APP_URL,
      callbackUrl: `${APP_URL}/api/paygate/callback/${PAYGATE_CALLBACK_SECRET}`,
      database,
      databaseUrl,
      door,
      webs,
      workers,
      sandbox,
      desk,
      journalFile: join(runFolder, "ledger.jsonl"),
      killPointFolder,
      logFile,
      look: (work) => look(databaseUrl, work),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function look<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "process-run" },
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

/** Enough for any number of shoppers, but one scarce variant; every piece with the movement that brought it. */
async function fillShelves(sql: postgres.Sql): Promise<void> {
  await sql`
    with filled as (
      update stock_levels s set on_hand = s.on_hand + 100000 from variants v
      where v.id = s.variant_id and v.sku <> 'SAV-01' returning s.variant_id
    )
    insert into stock_movements (variant_id, delta, reason) select variant_id, 100000, 'correction' from filled`;
}
