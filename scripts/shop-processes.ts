import { join } from "node:path";
import { dataFolder } from "./folders.ts";
import { type RunningProcess, startProcess } from "./processes.ts";
import { waitUntilAnswering } from "./readiness.ts";

/** What the parts of one shop are told; the same for the demonstration, production, development and tests. */
export interface ShopParts {
  variables: Record<string, string> & { DATABASE_URL: string; APP_URL: string; PORT: string };
  distDir: string;
  isDev?: boolean;
  /** Only a test's processes may have kill points. */
  isTest?: boolean;
  onLine(name: string, line: string): void;
}

export async function startSandbox(
  parts: ShopParts,
  port: number,
  dataDir = "sandbox",
): Promise<RunningProcess> {
  const sandbox = spawnSandbox(parts, port, dataDir);
  await waitUntilAnswering(sandbox, `http://127.0.0.1:${port}/`);
  return sandbox;
}

/** Started, not yet answering. */
export function spawnSandbox(parts: ShopParts, port: number, dataDir: string): RunningProcess {
  const { APP_URL, PAYGATE_AUTH_TOKEN = "", PAYGATE_CALLBACK_SECRET } = parts.variables;
  return startProcess({
    name: "sandbox",
    script: ["sandbox/main.ts"],
    variables: {
      ...withoutSecrets(parts.variables),
      NODE_ENV: "production",
      PAYGATE_AUTH_TOKEN,
      SANDBOX_PORT: String(port),
      SANDBOX_CALLBACK_URL: `${APP_URL}/api/paygate/callback/${PAYGATE_CALLBACK_SECRET}`,
      SANDBOX_DATA_DIR: join(dataFolder, dataDir),
    },
    onLine: (line) => parts.onLine("sandbox", line),
  });
}

export function startWorker(parts: ShopParts): RunningProcess {
  return startProcess({
    name: "worker",
    script: ["worker/main.ts"],
    nodeFlags: parts.isDev ? ["--watch", "--watch-preserve-output"] : [],
    variables: { ...parts.variables, NODE_ENV: nodeEnv(parts) },
    onLine: (line) => parts.onLine("worker", line),
  });
}

export async function startWeb(parts: ShopParts): Promise<RunningProcess> {
  const web = spawnWeb(parts);
  await waitUntilAnswering(web, `http://127.0.0.1:${parts.variables.PORT}/api/health/live`);
  return web;
}

/** Started, not yet answering. */
export function spawnWeb(parts: ShopParts, folder?: string): RunningProcess {
  return startProcess({
    name: "web",
    script: ["server/main.ts"],
    variables: {
      ...parts.variables,
      NODE_ENV: nodeEnv(parts),
      NEXT_DIST_DIR: parts.distDir,
    },
    folder,
    onLine: (line) => parts.onLine("web", line),
  });
}

function nodeEnv({ isDev, isTest }: ShopParts): string {
  return isDev ? "development" : isTest ? "test" : "production";
}

/** Ready when the shop's own health says so: database, migrations and the worker's heartbeat. */
export function waitUntilReady(web: RunningProcess, port: string | number): Promise<void> {
  return waitUntilAnswering(
    web,
    `http://127.0.0.1:${port}/api/health/ready`,
    (status) => status < 500,
    60_000,
  );
}

/** The gateway's stand-in knows nothing of the shop but its key and its callback address. */
function withoutSecrets(variables: Record<string, string>): Record<string, string> {
  const shopOnly = /^(DATABASE_URL|AUTH_SECRET|NEXTAUTH_|PAYGATE_|PORT$|APP_URL$)/;
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !shopOnly.test(name)));
}
