import { startEmbeddedPostgres } from "./database.ts";
import { demoDatabaseName, demoDataDir, prepareDemoDatabase } from "./demo-database.ts";
import { readDemoSecrets } from "./demo-env.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { readShopEnvironment } from "./shop-environment.ts";

/**
 * A fresh demonstration: its database is dropped, made, migrated and filled again. Never a real shop's, and never while
 * another command uses it: a running shop would go on with orders that no longer exist. The simulator keeps its ledger,
 * as a gateway would.
 */
await runCommand(async () => {
  const shop = readShopEnvironment();
  if (shop.kind === "production")
    throw new Refusal(
      "db:reset would erase a real shop: DATABASE_URL is set. It resets only the demonstration's own database.",
    );
  const database = await startEmbeddedPostgres({
    dataDir: demoDataDir,
    port: shop.ports.database,
    password: readDemoSecrets().DATABASE_PASSWORD,
    durable: true,
  });
  try {
    await database.dropDatabase(demoDatabaseName);
    await prepareDemoDatabase(database, (line) =>
      console.log(`The demonstration's database is new: ${line}.`),
    );
  } finally {
    await database.stop();
  }
});
