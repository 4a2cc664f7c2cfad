import { type Browser, chromium } from "@playwright/test";
import { noteScenes, sceneTime } from "#e2e/scene-times.ts";
import { provideChromium } from "#scripts/chromium.ts";
import { buildForTests } from "#scripts/test-shop-run.ts";
import { type BenchShop, startBenchShop } from "../bench-shop.ts";
import { percentile } from "../load.ts";
import { WebShopper } from "../shopper.ts";
import { measureReopened } from "./reopened.ts";

const mostMs = 1_000;

/**
 * How long after a delivered callback a shopper reads "paid" on the page that stayed open: from when the shop wrote the
 * callback down until the page had painted the sentence. One browser, one tab. Then how soon a killed tab says again what
 * is true (`rounds`; 0 leaves it out). Returns what is missed, in words.
 */
export async function runStatusBench({
  payments,
  rounds,
}: {
  payments: number;
  rounds: number;
}): Promise<string[]> {
  await buildForTests();
  const shop = await startBenchShop();
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  try {
    const { delaysMs, paidToken } = await measureDelays(shop, browser, payments);
    const at = (share: number) => `${Math.round(percentile(delaysMs, share))} ms`;
    console.log(`${payments} payments, from the delivered callback until “paid” is on the screen:`);
    console.log(`p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}; at p95 at most ${mostMs} ms.`);
    const reopened = rounds > 0 ? await measureReopened(shop, browser, { paidToken, rounds }) : undefined;
    if (reopened) console.log(reopened.text);
    return [
      ...(percentile(delaysMs, 0.95) <= mostMs ? [] : ["“Paid” is read too late."]),
      ...(reopened?.isWithin === false ? ["A killed tab comes back too late."] : []),
    ];
  } finally {
    await browser.close();
    await shop.stop();
  }
}

/** Ascending. */
async function measureDelays(
  shop: BenchShop,
  browser: Browser,
  payments: number,
): Promise<{ delaysMs: number[]; paidToken: string }> {
  const page = await browser.newPage({ baseURL: shop.appUrl, locale: "fr-FR" });
  await noteScenes(page);
  const delaysMs: number[] = [];
  let paidToken = "";
  for (let turn = 0; turn < payments; turn++) {
    const phone = `90${String(turn).padStart(4, "0")}77`;
    paidToken = await new WebShopper({ appUrl: shop.appUrl, phone }).buy();
    const watched = page.waitForResponse(/\/events$/);
    await page.goto(`/orders/${paidToken}`);
    await watched;
    await sceneTime(page, "confirm");
    await approve(shop, paidToken);
    const shown = await sceneTime(page, "paid");
    delaysMs.push(shown.atMs - (await deliveredAt(shop, paidToken)));
  }
  return { delaysMs: delaysMs.sort((a, b) => a - b), paidToken };
}

async function approve({ sql, sandboxUrl }: BenchShop, token: string): Promise<void> {
  const [open] = await sql`
    select a.tx_reference from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;
  const response = await fetch(`${sandboxUrl}/sandbox/prompts/${open?.tx_reference}/approve`, {
    method: "POST",
  });
  if (!response.ok) throw new Error(`The simulator refused: ${await response.text()}`);
}

async function deliveredAt({ sql }: BenchShop, token: string): Promise<number> {
  const [callback] = await sql<{ atMs: number }[]>`
    select extract(epoch from min(c.received_at))::float8 * 1000 as "atMs" from gateway_callbacks c
    join payment_attempts a on a.id = c.attempt_id join orders o on o.id = a.order_id where o.token = ${token}`;
  if (callback?.atMs === undefined) throw new Error("The payment was not called back.");
  return callback.atMs;
}
