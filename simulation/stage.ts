import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "#scripts/ports.ts";
import { dropTestDatabase, prepareTestDatabase } from "#scripts/prepare-test-database.ts";
import { startProcess } from "#scripts/processes.ts";
import { waitUntilAnswering } from "#scripts/readiness.ts";
import { randomSecret } from "#scripts/secrets-file.ts";
import { startTestDatabase } from "#scripts/test-database.ts";
import { slowDatabaseClock } from "./clock.ts";
import { Gateway } from "./gateway.ts";
import { shopPatienceMs } from "./line.ts";

const key = "sandbox_key_of_a_simulation";

export type Stage = {
  /** When its slow clock began to go, in milliseconds. */
  beganMs: number;
  sql: postgres.Sql;
  gateway: Gateway;
  gatewayUrl: string;
  /** What a process of the shop is told; all that it knows of the gateway is `lineUrl`. */
  variables(lineUrl: string): Record<string, string>;
  close(): Promise<void>;
};

/** A database and a gateway of a run's own, on free ports; gone with it. */
export async function openStage(): Promise<Stage> {
  const beganMs = Date.now();
  const server = await startTestDatabase();
  const name = `asigame_simulation_${process.pid}_${randomSecret(4)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0")}`;
  const folder = mkdtempSync(join(tmpdir(), "asigame-simulation-"));
  await prepareTestDatabase({ adminUrl: server.adminUrl, url: server.url(name), name });
  const port = await freePort(4_600 + (process.pid % 400));
  const gatewayUrl = `http://127.0.0.1:${port}`;
  const sandbox = startProcess({
    name: "sandbox",
    script: ["sandbox/main.ts"],
    nodeFlags: ["--import", new URL("./virtual-date.ts", import.meta.url).href],
    variables: {
      PATH: process.env.PATH ?? "",
      PAYGATE_AUTH_TOKEN: key,
      SANDBOX_PORT: String(port),
      SANDBOX_DATA_DIR: folder,
      SIMULATION_BEGAN_MS: String(beganMs),
    },
    onLine: () => {},
  });
  await waitUntilAnswering(sandbox, `${gatewayUrl}/sandbox/ready`);
  const sql = postgres(server.url(name), { max: 8, onnotice: () => {} });
  await slowDatabaseClock(sql, beganMs);
  await sql`update shop_settings set hosted_page_is_on = true`;
  const gateway = new Gateway(gatewayUrl, key);
  return {
    beganMs,
    sql,
    gateway,
    gatewayUrl,
    variables: (lineUrl) => ({
      PATH: process.env.PATH ?? "",
      NODE_ENV: "test",
      SIMULATION_BEGAN_MS: String(beganMs),
      APP_URL: "http://shop.example",
      AUTH_SECRET: randomSecret(48),
      DATABASE_URL: server.url(name),
      PAYGATE_BASE_URL: lineUrl,
      PAYGATE_AUTH_TOKEN: key,
      PAYGATE_CALLBACK_SECRET: randomSecret(24),
      PAYGATE_TIMEOUT_MS: String(shopPatienceMs),
    }),
    close: async () => {
      await gateway.close();
      await sandbox.stop(2_000);
      await sql.end({ timeout: 5 });
      await dropTestDatabase(server.adminUrl, name);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
