import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "#scripts/database.ts";
import { dataFolder } from "#scripts/folders.ts";
import { freePort } from "#scripts/ports.ts";
import { dropTestDatabase, prepareTestDatabase } from "#scripts/prepare-test-database.ts";
import { keepSecrets, randomPassword, randomSecret } from "#scripts/secrets-file.ts";
import {
  type ShopParts,
  startSandbox,
  startWeb,
  startWorker,
  waitUntilReady,
} from "#scripts/shop-processes.ts";
import { distDir, fromSystem } from "#scripts/test-shop-run.ts";
import { baselineTables } from "./baseline.ts";

export interface BenchShop {
  appUrl: string;
  sandboxUrl: string;
  callbackUrl: string;
  /** The demonstration's owner. */
  staff: { email: string; password: string };
  /** A connection to its database, for arranging and for counting, never for what is measured. */
  sql: postgres.Sql;
  webPid: number;
  workerPid: number;
  /** Changes the simulator, or moves its clock: `PUT settings`, `POST advance`. */
  tellSimulator(method: "PUT" | "POST", path: "settings" | "advance", body: object): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A production shop of its own to be measured: web and worker as `npm start` runs them, a durable database (fsync on),
 * the simulator answering at once. Its limit per address is raised as a merchant could; nothing else is loosened.
 */
export async function startBenchShop(): Promise<BenchShop> {
  const dataDir = join(dataFolder, "bench", "postgres");
  const secrets = keepSecrets(
    join(dataFolder, "bench", "bench.env"),
    "The bench's database; safe to delete.",
    {
      DATABASE_PASSWORD: () => randomSecret(18),
    },
  );
  const server = await startEmbeddedPostgres({
    dataDir,
    port: await freePort(54_539),
    password: secrets.DATABASE_PASSWORD,
    durable: true,
  });
  const name = "asigame_bench";
  const adminUrl = server.url("postgres");
  const staff = { email: "demo@asigame.example", password: randomPassword() };
  await prepareTestDatabase({ adminUrl, url: server.url(name), name, demoStaff: staff });
  const port = await freePort(3_500);
  const sandboxPort = await freePort(4_500);
  const appUrl = `http://localhost:${port}`;
  const callbackSecret = randomSecret(24);
  const log: string[] = [];
  const parts: ShopParts = {
    distDir,
    onLine: (who, line) => log.push(`${who}: ${line}`),
    variables: {
      ...fromSystem(),
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      AUTH_SECRET: randomSecret(48),
      NEXTAUTH_SECRET: randomSecret(48),
      DATABASE_URL: server.url(name),
      PAYGATE_BASE_URL: `http://127.0.0.1:${sandboxPort}`,
      PAYGATE_AUTH_TOKEN: `sandbox_${randomSecret(24)}`,
      PAYGATE_CALLBACK_SECRET: callbackSecret,
      PORT: String(port),
      BENCH_PAGES: "1",
      LOG_LEVEL: "warn",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
  const sql = postgres(server.url(name), { max: 2, onnotice: () => {} });
  await arrange(sql);
  const running = [await startSandbox(parts, sandboxPort, join("bench", `sandbox-${process.pid}`))];
  const stop = async () => {
    await Promise.all(running.map((part) => part.stop(10_000)));
    await sql.end();
    await dropTestDatabase(adminUrl, name);
    await server.stop();
  };
  try {
    const sandboxUrl = parts.variables.PAYGATE_BASE_URL ?? "";
    const tellSimulator: BenchShop["tellSimulator"] = (method, path, body) =>
      tell(`${sandboxUrl}/sandbox/${path}`, method, body);
    await tellSimulator("PUT", "settings", { decisionDelayMs: 0 });
    const worker = startWorker(parts);
    running.push(worker);
    const web = await startWeb(parts);
    running.push(web);
    await waitUntilReady(web, port);
    return {
      appUrl,
      sandboxUrl,
      staff,
      callbackUrl: `${appUrl}/api/paygate/callback/${callbackSecret}`,
      sql,
      webPid: pidOf(web.child.pid),
      workerPid: pidOf(worker.child.pid),
      tellSimulator,
      stop,
    };
  } catch (error) {
    console.log(log.join("\n"));
    await stop();
    throw error;
  }
}

/**
 * Enough of everything, so that a run never sells out by itself; the clock of production, since that of tests doubles
 * what an order costs the database; and the tables of the baselines.
 */
async function arrange(sql: postgres.Sql): Promise<void> {
  await sql`create or replace function clock_now() returns timestamptz language sql stable parallel safe as $$ select now() $$`;
  await sql`update shop_settings set address_payments_per_hour = 100000`;
  await sql`update stock_levels set on_hand = 1000000`;
  await sql.unsafe(baselineTables);
}

async function tell(url: string, method: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The simulator refused: ${await response.text()}`);
}

function pidOf(pid: number | undefined): number {
  if (pid === undefined) throw new Error("A process of the shop has no number.");
  return pid;
}
