import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { buildWhenChanged, secretOfTestBuilds } from "./build.ts";
import { root } from "./folders.ts";
import { freePort } from "./ports.ts";
import { dropTestDatabase, prepareTestDatabase } from "./prepare-test-database.ts";
import { type RunningProcess, startProcess } from "./processes.ts";
import { type Certificate, startRoundRobin } from "./round-robin.ts";
import { randomPassword, randomSecret } from "./secrets-file.ts";
import { type ShopParts, spawnWeb, startSandbox, startWorker, waitUntilReady } from "./shop-processes.ts";
import { supervise } from "./supervise.ts";
import { startTestDatabase } from "./test-database.ts";

export const distDir = ".next-test";

export interface TestShop {
  appUrl: string;
  /** What the stories are told of the shop they run against. */
  variables: Record<string, string>;
  stop(): Promise<void>;
}

export function buildForTests(): Promise<boolean> {
  return buildWhenChanged({
    distDir,
    variables: { ...fromSystem(), AUTH_SECRET: secretOfTestBuilds },
    onLine: (line) => console.log(`   ${line}`),
    withBenchPages: true,
  });
}

/** One web process: this checkout's build unless it names another folder, behind `server/` unless it is plain Next. */
export type TestWeb = { folder?: string; distDir?: string; isPlain?: boolean };

/**
 * A whole shop of its own (ports, database, secrets, simulator ledger), so that it runs beside a demonstration; only
 * its clock can be moved. Its processes' lines go to `.data/test/shop.log`. Web and worker are started again when they
 * end, as by `npm start`. Several web processes, or one over
 * TLS, answer behind a proxy.
 */
export async function startTestShop(webs: TestWeb[] = [{}], tls?: Certificate): Promise<TestShop> {
  const server = await startTestDatabase();
  const name = `asigame_stories_${process.pid}_${shops++}`;
  const staff = { email: "demo@asigame.example", password: randomPassword() };
  const folder = mkdtempSync(join(tmpdir(), "asigame-stories-"));
  const started: RunningProcess[] = [];
  let isStopping = false;
  await prepareTestDatabase({ adminUrl: server.adminUrl, url: server.url(name), name, demoStaff: staff });
  await deliverSoap(server.url(name));

  const port = await freePort(3_400);
  const sandboxPort = await freePort(4_400);
  const log: string[] = [];
  const appUrl = `${tls ? "https" : "http"}://localhost:${port}`;
  const isProxied = webs.length > 1 || tls !== undefined;
  const authSecret = randomSecret(48);
  const parts: ShopParts = {
    distDir,
    onLine: (who, line) => log.push(`${who}: ${line}`),
    variables: {
      ...fromSystem(),
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      AUTH_SECRET: authSecret,
      NEXTAUTH_SECRET: authSecret,
      DATABASE_URL: server.url(name),
      PAYGATE_BASE_URL: `http://127.0.0.1:${sandboxPort}`,
      PAYGATE_AUTH_TOKEN: `sandbox_${randomSecret(24)}`,
      PAYGATE_CALLBACK_SECRET: randomSecret(24),
      PORT: String(port),
      ASIGAME_DEMO: "1",
      BENCH_PAGES: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
  const stop = async () => {
    isStopping = true;
    proxy?.close();
    proxy?.closeAllConnections();
    await Promise.all(started.map((part) => part.stop(10_000)));
    writeFileSync(join(root, ".data", "test", "shop.log"), `${log.join("\n")}\n`);
    await dropTestDatabase(server.adminUrl, name);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const pidFile = (part: string) => join(folder, `${part}.pid`);
  const keep = (start: () => RunningProcess) =>
    supervise(start, {
      isStopping: () => isStopping,
      onStart: (one) => {
        started.push(one);
        writeFileSync(pidFile(one.name), String(one.child.pid));
      },
    });
  const hops: Record<string, string> = isProxied ? { TRUSTED_PROXY_HOPS: "1" } : {};
  let proxy: Server | undefined;
  try {
    started.push(await startSandbox(parts, sandboxPort, join("test", `sandbox-${process.pid}`)));
    keep(() => startWorker(parts));
    const ports = isProxied ? await freePorts(port + 1, webs.length) : [port];
    for (const [at, web] of webs.entries()) {
      const own = { ...parts, variables: { ...parts.variables, PORT: String(ports[at]), ...hops } };
      await waitUntilReady(
        keep(() => spawnTestWeb(own, web)),
        ports[at] ?? port,
      );
    }
    if (isProxied) proxy = await startRoundRobin(port, ports, tls);
  } catch (error) {
    console.log(log.join("\n"));
    await stop();
    throw error;
  }
  return {
    appUrl,
    stop,
    variables: {
      E2E_APP_URL: appUrl,
      E2E_DATABASE_URL: server.url(name),
      E2E_SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
      E2E_CALLBACK_SECRET: parts.variables.PAYGATE_CALLBACK_SECRET ?? "",
      E2E_PAYGATE_AUTH_TOKEN: parts.variables.PAYGATE_AUTH_TOKEN ?? "",
      E2E_AUTH_SECRET: authSecret,
      E2E_STAFF_EMAIL: staff.email,
      E2E_STAFF_PASSWORD: staff.password,
      E2E_WORKER_PID_FILE: pidFile("worker"),
      E2E_WEB_PID_FILE: pidFile("web"),
    },
  };
}

/** Each shop of a run has a database of its own. */
let shops = 0;

async function freePorts(first: number, count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort((ports.at(-1) ?? first) + 1));
  return ports;
}

function spawnTestWeb(parts: ShopParts, { folder, distDir, isPlain = false }: TestWeb): RunningProcess {
  if (!isPlain) return spawnWeb({ ...parts, distDir: distDir ?? parts.distDir }, folder);
  return startProcess({
    name: "web",
    script: ["node_modules/next/dist/bin/next", "start", "--port", String(parts.variables.PORT)],
    variables: { ...parts.variables, NODE_ENV: "production", NEXT_DIST_DIR: distDir ?? parts.distDir },
    folder,
    onLine: (line) => parts.onLine("web", line),
  });
}

/** Nearly every story buys the soap: all of them together buy more than the demonstration has of it. */
async function deliverSoap(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql`
    with moved as (
      update stock_levels set on_hand = on_hand + 900 where variant_id = (select id from variants where sku = 'SAV-01')
      returning variant_id
    )
    insert into stock_movements (variant_id, delta, reason, note)
    select variant_id, 900, 'correction', 'for the stories' from moved`;
  await sql.end();
}

/** Nothing of the caller's own shop may reach the shop under test. */
export function fromSystem(): Record<string, string> {
  const own = /^(DATABASE_|MIGRATE_|APP_URL$|PAYGATE_|AUTH_|NEXTAUTH_|PORT$|NODE_ENV$|NEXT_|npm_)/;
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !own.test(entry[0]),
  );
  return Object.fromEntries(entries);
}
