import { closeDb } from "#db/client.ts";
import { startEmbeddedPostgres } from "./database.ts";
import { demoDatabaseName, demoDataDir, prepareDemoDatabase } from "./demo-database.ts";
import { readDemoSecrets } from "./demo-env.ts";
import { findPostgresHome } from "./postgres-binaries.ts";
import { findPostmaster } from "./postmaster.ts";
import { readShopEnvironment, type ShopEnvironment } from "./shop-environment.ts";

/**
 * Runs `work` against the database of the shop: the real one, or the demonstration's, which is shared with a running
 * `npm start` and otherwise started for as long as `work` takes.
 */
export async function withShopDatabase(
  work: (url: string, shop: ShopEnvironment) => Promise<void>,
): Promise<void> {
  const shop = readShopEnvironment();
  const { url, stop } =
    shop.kind === "production"
      ? { url: String(shop.variables.DATABASE_URL), stop: async () => {} }
      : await joinDemoDatabase(shop.ports.database);
  process.env.DATABASE_URL = url;
  try {
    await work(url, shop);
  } finally {
    await closeDb();
    await stop();
  }
}

async function joinDemoDatabase(port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const isRunning = findPostmaster((await findPostgresHome(demoDataDir)).dataDir) !== undefined;
  const database = await startEmbeddedPostgres({
    dataDir: demoDataDir,
    port,
    password: readDemoSecrets().DATABASE_PASSWORD,
    durable: true,
    shared: true,
  });
  try {
    // Silent: what such a command prints may be read by another program.
    if (!isRunning) await prepareDemoDatabase(database, () => {});
    return { url: database.url(demoDatabaseName), stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
