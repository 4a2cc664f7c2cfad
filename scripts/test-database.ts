import { join } from "node:path";
import { startEmbeddedPostgres } from "./database.ts";
import { dataFolder } from "./folders.ts";
import { freePort, portFrom } from "./ports.ts";
import { findPostgresHome } from "./postgres-binaries.ts";
import { findPostmaster } from "./postmaster.ts";
import { keepSecrets, randomSecret } from "./secrets-file.ts";

export interface TestDatabaseServer {
  /** Superuser, database `postgres`. */
  adminUrl: string;
  url(databaseName: string): string;
  stop(): Promise<void>;
}

/** The tests' own server. Two runs at once share it; the last to leave ends it. Never the demonstration's. */
export async function startTestDatabase(): Promise<TestDatabaseServer> {
  const dataDir = join(dataFolder, "test", "postgres");
  const secrets = keepSecrets(join(dataFolder, "test", "test.env"), "The tests' database; safe to delete.", {
    DATABASE_PASSWORD: () => randomSecret(18),
  });
  const running = findPostmaster((await findPostgresHome(dataDir)).dataDir);
  const port = running?.port ?? (await freePort(portFrom(process.env, "TEST_PG_PORT", 54_339)));
  const server = await startEmbeddedPostgres({
    dataDir,
    port,
    password: secrets.DATABASE_PASSWORD,
    durable: false,
    shared: true,
  });
  return { adminUrl: server.url("postgres"), url: server.url, stop: server.stop };
}
