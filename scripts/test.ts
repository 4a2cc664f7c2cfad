import { measureBytes } from "#bench/pages/bytes.ts";
import { listAdminPages, listShopPages } from "#bench/pages/measured-pages.ts";
import { signInStaff } from "#bench/pages/sign-in.ts";
import { requireFigures } from "#bench/report.ts";
import { tellReport } from "#simulation/report.ts";
import { runSimulation } from "#simulation/run.ts";
import { provideChromium } from "./chromium.ts";
import { addedPage, buildClone, giveServer } from "./clone-shop.ts";
import { runCommand } from "./refusal.ts";
import type { Certificate } from "./round-robin.ts";
import { buildForTests, startTestShop, type TestShop, type TestWeb } from "./test-shop-run.ts";
import { countPlaywright, countVitest, Tally } from "./test-tally.ts";
import { makeCertificate } from "./throw-away-certificate.ts";

// Everything that must be true of the project, in the order in which it is cheapest to find out.
await runCommand(async () => {
  const tally = new Tally();
  await tally.command("format and lint", ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings"]);
  await tally.command("types", ["typescript/bin/tsc", "--noEmit"]);
  await tally.command("arrows", [
    "dependency-cruiser/bin/dependency-cruiser.mjs",
    ...["--config", ".dependency-cruiser.mjs", "--output-type", "err"],
    ...[
      "app",
      "bench",
      "browser",
      "components",
      "lib",
      "db",
      "proxy.ts",
      "worker",
      "sandbox",
      "e2e",
      "scripts",
      "server",
      "simulation",
    ],
  ]);
  await tally.command("dead code", ["knip/bin/knip.js"]);
  await tally.suite("unit, database and simulator tests", (report) => ({
    script: ["vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    variables: {},
    count: countVitest,
  }));
  await tally.step("simulated payments", async () => {
    const report = await runSimulation({ payments: 500, seed: 1 });
    console.log(tellReport(report));
    if (report.violations.length > 0) throw new Error(`${report.violations.length} violations`);
  });
  if (await tally.step("build", buildForTests)) await runStories(tally);
  tally.finish();
});

async function runStories(tally: Tally): Promise<void> {
  const held: { shop?: TestShop; chromium?: string } = {};
  await tally.step("a Chromium", async () => {
    held.chromium = await provideChromium();
  });
  await tally.step("the shop under test starts", async () => {
    held.shop = await startTestShop();
  });
  const { shop, chromium } = held;
  if (!shop || !chromium) return;
  try {
    await tally.step("bytes and requests of each page", async () => {
      const { appUrl, variables } = shop;
      const { E2E_STAFF_EMAIL: email = "", E2E_STAFF_PASSWORD: password = "" } = variables;
      const cookie = await signInStaff(appUrl, chromium, { email, password });
      const pages = [...(await listShopPages(appUrl)), ...listAdminPages(cookie)];
      requireFigures(await measureBytes({ appUrl, chromiumPath: chromium, pages }));
    });
    await tally.suite("stories", (report) => ({
      script: ["@playwright/test/cli.js", "test", "--reporter=list,json"],
      variables: { ...shop.variables, E2E_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      count: countPlaywright,
    }));
  } finally {
    await shop.stop();
  }
  await runStoriesOfBuilds(tally, chromium);
}

/** Plain Next without `server/`; then builds of one commit and of a later one, side by side on one database. */
async function runStoriesOfBuilds(tally: Tally, chromium: string): Promise<void> {
  const built: { same?: string; later?: string } = {};
  const isBuilt = await tally.step("two clones without server/ are built by next build alone", async () => {
    built.same = await buildClone({ name: "clone-same", isLaterCommit: false });
    built.later = await buildClone({ name: "clone-later", isLaterCommit: true });
  });
  if (!isBuilt) return;
  const { same, later } = built;
  await runBuilds(tally, "stories of plain Next", { chromium, addedPage }, [
    { folder: later, distDir: ".next", isPlain: true },
  ]);
  for (const folder of [same, later]) giveServer(String(folder));
  // Two at a time: the proxy asks an asset that one does not have once of the other.
  const clone = { folder: same, distDir: ".next" };
  await runBuilds(tally, "stories of two builds of one commit", { chromium }, [{}, clone]);
  await runBuilds(tally, "stories of builds of two commits", { chromium }, [
    clone,
    { folder: later, distDir: ".next" },
  ]);
  await runBuilds(tally, "stories over TLS", { chromium }, [{}], makeCertificate());
}

async function runBuilds(
  tally: Tally,
  name: string,
  { chromium, addedPage }: { chromium: string; addedPage?: string },
  webs: TestWeb[],
  tls?: Certificate,
): Promise<void> {
  const shop = await startTestShop(webs, tls);
  const added: Record<string, string> = addedPage ? { E2E_ADDED_PAGE: addedPage } : {};
  const variables = { ...shop.variables, ...added, E2E_CHROMIUM: chromium };
  try {
    await tally.suite(name, (report) => ({
      script: [
        ...["@playwright/test/cli.js", "test"],
        ...["--config", "playwright.builds.config.ts", "--reporter=list,json"],
      ],
      variables: { ...variables, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      count: countPlaywright,
    }));
  } finally {
    await shop.stop();
  }
}
