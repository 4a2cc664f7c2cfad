import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { noteScenes, sceneTime } from "#e2e/scene-times.ts";
import { percentile } from "./bench-load.ts";
import { measureReopened } from "./bench-reopened.ts";
import { type BenchShop, startBenchShop } from "./bench-shop.ts";
import { provideChromium } from "./chromium.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { buildForTests } from "./test-shop-run.ts";
import { WebShopper } from "./web-shopper.ts";

const { values } = parseArgs({
  options: { payments: { type: "string", default: "100" }, rounds: { type: "string", default: "7" } },
});

const mostMs = 1_000;

// How long after a delivered callback a shopper reads "paid" on the page that they kept open: the time at which the
// shop wrote the callback down, and the time at which the page had drawn the sentence. One browser, one tab. Then how
// soon a killed tab says again what is true (`--rounds`; 0 leaves it out).
await runCommand(async () => {
  const payments = Number(values.payments);
  const rounds = Number(values.rounds);
  if (!(payments >= 1 && payments <= 9_999)) throw new Refusal("--payments must be a number up to 9999.");
  if (!(Number.isInteger(rounds) && rounds >= 0)) throw new Refusal("--rounds must be a whole number.");
  await buildForTests();
  const shop = await startBenchShop();
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  try {
    const page = await browser.newPage({ baseURL: shop.appUrl, locale: "fr-FR" });
    await noteScenes(page);
    const delays: number[] = [];
    let paidToken = "";
    for (let turn = 0; turn < payments; turn++) {
      const phone = `90${String(turn).padStart(4, "0")}77`;
      const token = await new WebShopper({ appUrl: shop.appUrl, phone }).buy();
      const watched = page.waitForResponse(/\/events$/);
      await page.goto(`/orders/${token}`);
      await watched;
      await sceneTime(page, "confirm");
      await approve(shop, token);
      const shown = await sceneTime(page, "paid");
      delays.push(shown.atMs - (await deliveredAt(shop, token)));
      paidToken = token;
    }
    const ascending = delays.sort((a, b) => a - b);
    const at = (share: number) => `${Math.round(percentile(ascending, share))} ms`;
    console.log(`${payments} payments, from the delivered callback until “paid” is on the screen:`);
    console.log(`p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}; at p95 at most ${mostMs} ms.`);
    const reopened = rounds > 0 ? await measureReopened(shop, browser, { paidToken, rounds }) : undefined;
    if (reopened) console.log(reopened.text);
    if (!(percentile(ascending, 0.95) <= mostMs)) throw new Refusal("“Paid” is read too late.");
    if (reopened?.isWithin === false) throw new Refusal("A killed tab comes back too late.");
  } finally {
    await browser.close();
    await shop.stop();
  }
});

async function approve({ sql, sandboxUrl }: BenchShop, token: string): Promise<void> {
  const [open] = await sql`
    select a.tx_reference from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;
  const answer = await fetch(`${sandboxUrl}/sandbox/prompts/${open?.tx_reference}/approve`, {
    method: "POST",
  });
  if (!answer.ok) throw new Error(`The simulator refused: ${await answer.text()}`);
}

async function deliveredAt({ sql }: BenchShop, token: string): Promise<number> {
  const [callback] = await sql<{ atMs: number }[]>`
    select extract(epoch from min(c.received_at))::float8 * 1000 as "atMs" from gateway_callbacks c
    join payment_attempts a on a.id = c.attempt_id join orders o on o.id = a.order_id where o.token = ${token}`;
  if (callback?.atMs === undefined) throw new Error("The payment was not called back.");
  return callback.atMs;
}
