import { join } from "node:path";
import { migrate } from "#db/migrate.ts";
import { seedWhenEmpty } from "#db/seed/seed.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./database.ts";
import { readDemoSecrets } from "./demo-env.ts";
import { dataFolder } from "./folders.ts";
import { logLine } from "./log-lines.ts";

export const demoDatabaseName = "asigame";
export const demoDataDir = join(dataFolder, "postgres");

/** The demonstration's database: started, migrated, and filled with a small shop when it is empty. */
export async function startDemoDatabase(port: number): Promise<{ database: EmbeddedPostgres; url: string }> {
  const secrets = readDemoSecrets();
  const database = await startEmbeddedPostgres({
    dataDir: demoDataDir,
    port,
    password: secrets.DATABASE_PASSWORD,
    durable: true,
  });
  try {
    logLine("database", `PostgreSQL listens on 127.0.0.1:${database.port}`);
    const url = await prepareDemoDatabase(database);
    return { database, url };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

export async function prepareDemoDatabase(
  database: EmbeddedPostgres,
  onLine: (line: string) => void = (line) => logLine("database", line),
): Promise<string> {
  const { DEMO_STAFF_EMAIL, DEMO_STAFF_PASSWORD } = readDemoSecrets();
  const url = database.url(demoDatabaseName);
  await database.createDatabase(demoDatabaseName);
  await migrate(url);
  const seeded = await seedWhenEmpty(url, {
    demoStaff: { email: DEMO_STAFF_EMAIL, password: DEMO_STAFF_PASSWORD },
  });
  onLine(seeded ? "migrated, and filled with a demonstration shop" : "migrated; it keeps its data");
  return url;
}
