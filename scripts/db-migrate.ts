import { migrate } from "#db/migrate.ts";
import { asDatabaseRefusal } from "./database-refusal.ts";
import { runCommand } from "./refusal.ts";
import { withShopDatabase } from "./shop-database.ts";

/** Idempotent, also beside a running shop; `npm start` does the same before it opens. */
await runCommand(async () => {
  await withShopDatabase(async (url, shop) => {
    await migrate(shop.kind === "production" ? shop.migrationUrl : url);
    const whose = shop.kind === "production" ? "named by DATABASE_URL" : "of the demonstration";
    console.log(`The database ${whose} has the newest schema.`);
  }).catch((error: unknown) => {
    throw asDatabaseRefusal(error);
  });
});
