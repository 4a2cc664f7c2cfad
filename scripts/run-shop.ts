import { migrate } from "#db/migrate.ts";
import { buildWhenChanged } from "./build.ts";
import { startDemoDatabase } from "./demo-database.ts";
import { Leader } from "./leader.ts";
import { logLine } from "./log-lines.ts";
import { assertPortFree } from "./ports.ts";
import { readShopEnvironment, type ShopEnvironment } from "./shop-environment.ts";
import { type ShopParts, spawnWeb, startSandbox, startWorker, waitUntilReady } from "./shop-processes.ts";
import { welcome } from "./welcome.ts";

/**
 * Runs every part of the shop until Ctrl-C: a production build, or, while developing, sources that are read again when
 * they change. Ports are refused before anything starts; what was started is stopped when a later part fails.
 */
export async function runShop({ isDev }: { isDev: boolean }): Promise<void> {
  const shop = readShopEnvironment();
  await assertPortFree("PORT", shop.ports.web);
  if (shop.kind === "demonstration") await assertPortFree("SANDBOX_PORT", shop.ports.sandbox);

  const leader = new Leader();
  try {
    await startParts(shop, leader, isDev);
    if (!leader.isStopping) console.log(welcome(shop));
  } catch (error) {
    // A stop that was asked for ends whatever was on its way; that is no failure.
    if (leader.isStopping) return;
    console.error(error instanceof Error ? `asigame: ${error.message}` : error);
    await leader.stop(1);
  }
}

async function startParts(shop: ShopEnvironment, leader: Leader, isDev: boolean): Promise<void> {
  const parts: ShopParts = {
    variables: {
      ...shop.variables,
      APP_URL: shop.appUrl,
      PORT: String(shop.ports.web),
      DATABASE_URL: await prepareDatabase(shop, leader),
    },
    distDir: isDev ? ".next-dev" : ".next",
    isDev,
    onLine: logLine,
  };
  if (leader.isStopping) return;
  if (!isDev) await build(parts);
  if (leader.isStopping) return;
  if (shop.kind === "demonstration") leader.leadSandbox(await startSandbox(parts, shop.ports.sandbox));
  leader.leadWorker(() => startWorker(parts));
  const web = leader.leadWeb(() => spawnWeb(parts));
  await waitUntilReady(web, shop.ports.web);
}

async function prepareDatabase(shop: ShopEnvironment, leader: Leader): Promise<string> {
  if (shop.kind === "demonstration") {
    const { url } = await leader.leadDatabase(startDemoDatabase(shop.ports.database));
    return url;
  }
  logLine("database", "migrating …");
  await migrate(shop.migrationUrl);
  return String(shop.variables.DATABASE_URL);
}

async function build({ variables, distDir }: ShopParts): Promise<void> {
  logLine("build", "looking whether the sources changed …");
  const { DATABASE_URL: _, ...forBuild } = variables;
  const built = await buildWhenChanged({
    distDir,
    variables: forBuild,
    onLine: (line) => logLine("build", line),
  });
  if (!built) logLine("build", "unchanged: the former build is used.");
}
