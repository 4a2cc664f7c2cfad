import { test as base, expect } from "@playwright/test";
import postgres from "postgres";
import { fromRun } from "#e2e/from-run.ts";
import { type GatewayControl, gatewayControl } from "#e2e/gateway-control.ts";
import { slowDown } from "#e2e/phone-profile.ts";
import { signalWorker } from "#e2e/worker-control.ts";

type ShopFixtures = {
  /**
   * Every page of the story is that of a cheap telephone on a slow network, wherever the project is a telephone at all.
   * For the stories in which time is what the shopper lives through: buying, a killed tab, waiting to read "paid".
   * The others ask what is true and not how soon; slowed down they would take twice as long and prove the same.
   */
  onSlowPhone: boolean;
  /** A client on the shop's database, for arranging and for looking behind the page. */
  sql: postgres.Sql;
  /** The simulator's own controls: what a developer would do by hand on its page. */
  gateway: GatewayControl;
  /** Moves the shop's clock ahead; it is set back after the story. */
  advanceClock: (seconds: number) => Promise<void>;
  /** Runs a task of the worker now instead of at the next full minute. */
  runTask: (task: "expire_orders" | "sweep_attempts") => Promise<void>;
  /** `kill -9` on the worker that runs now; another is started a second later. */
  killWorker: () => void;
  failOnConsoleErrors: undefined;
};

export const test = base.extend<ShopFixtures>({
  onSlowPhone: [false, { option: true }],
  context: async ({ context, onSlowPhone, isMobile }, use) => {
    if (onSlowPhone && isMobile) {
      const openPage = context.newPage.bind(context);
      context.newPage = async () => {
        const page = await openPage();
        await slowDown(page);
        return page;
      };
    }
    await use(context);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sql: async ({}, use) => {
    const sql = postgres(fromRun("E2E_DATABASE_URL"), { max: 2, onnotice: () => {} });
    await use(sql);
    await sql.end();
  },
  // biome-ignore lint/correctness/noEmptyPattern: likewise
  gateway: async ({}, use) => {
    const gateway = gatewayControl(fromRun("E2E_SANDBOX_URL"));
    await use(gateway);
    await gateway.restoreSettings();
  },
  advanceClock: async ({ sql }, use) => {
    await use(async (seconds) => {
      await sql`update test_clock set ahead = ahead + make_interval(secs => ${seconds})`;
    });
    await sql`update test_clock set ahead = '0'`;
  },
  runTask: async ({ sql }, use) => {
    await use(async (task) => {
      const [job] = await sql`select (graphile_worker.add_job(${task})).id as id`;
      await expect
        .poll(async () => (await sql`select from graphile_worker.jobs where id = ${job?.id}`).length, {
          timeout: 15_000,
        })
        .toBe(0);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: likewise
  killWorker: async ({}, use) => {
    await use(() => signalWorker("SIGKILL"));
  },
  failOnConsoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        // A page that answers 404 on purpose is told to the console by the browser itself.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors, "the browser's console stays clean").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
