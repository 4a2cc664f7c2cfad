import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { randomFrom } from "../random.ts";
import { buildHere } from "./build-here.ts";
import { compareBooks } from "./compare-books.ts";
import { converge } from "./converge.ts";
import { foreignQuestions, mostInAMinute, quantile, readQuestions, settlingTimes } from "./flood-figures.ts";
import { forgeCallbacks } from "./forge-callbacks.ts";
import { type ProcessShop, startProcessShop } from "./process-shop.ts";
import type { ProcessRunOptions } from "./run-process-runs.ts";
import { ShopperLoad } from "./shopper-load.ts";

export type FloodOptions = Pick<ProcessRunOptions, "everyMs" | "distDir" | "seed" | "tell"> & {
  perSecond?: number;
  seconds?: number;
};

export type FloodReport = { rows: { what: string; measured: string; limit: string }[]; violations: string[] };

const mostQuestions = 10;
const longestSettlingMs = 1_000;
/** After the flood the quarantine still works it off; more than a minute, since its budget may just be used up. */
const afterwardsS = 75;

/**
 * Forged callbacks by the hundred while real shoppers order and pay: the gateway must hardly be asked about what is not
 * ours, real callbacks must be settled as fast as ever, and money that really came under a foreign name must be found.
 */
export async function runFlood({
  perSecond = 100,
  seconds = 30,
  everyMs = 300,
  distDir,
  seed,
  tell,
}: FloodOptions): Promise<FloodReport> {
  const shop = await startProcessShop("flood", distDir ?? (await buildHere()));
  const ear = await hearCommits(shop);
  try {
    const load = new ShopperLoad({ appUrl: shop.appUrl, seed, everyMs });
    const forged = await (async () => {
      await load.untilMoreOrders(5);
      tell(`flood: ${perSecond} forged callbacks a second for ${seconds} s`);
      const sent = await forgeCallbacks(shop.callbackUrl, {
        perSecond,
        seconds,
        random: randomFrom(seed, "forged callbacks"),
      });
      await shop.desk.payFromElsewhere(foreign);
      tell(`flood: over, ${sent.sent} and ${sent.copies} copies; watching for ${afterwardsS} s more`);
      await sleep(afterwardsS * 1000);
      return sent;
    })().finally(() => load.stop());
    // Before the clock is moved: a minute must be a minute.
    const asked = await foreignQuestions(shop, readQuestions(shop.journalFile));
    const settled = await settlingTimes(shop, await shop.desk.listCallbacks(), ear.committedAt);
    const isFound = await shop.look(isOrphanFound);
    await converge(shop);
    const most = mostInAMinute(asked);
    const p99 = quantile(
      settled.map(({ ms }) => ms),
      0.99,
    );
    const violations = [
      ...(most > mostQuestions ? [`${most} questions about foreign payments within a minute`] : []),
      ...(asked.length === 0 ? ["nobody asked about any foreign payment: nothing was proven"] : []),
      ...(p99 <= longestSettlingMs
        ? []
        : [`99 of 100 real callbacks were settled only within ${Math.round(p99)} ms`]),
      ...(isFound ? [] : ["a real payment under a foreign name was not found"]),
      ...[...forged.answers]
        .filter(([answer]) => answer !== "200 ok")
        .map(([answer, count]) => `${count} forged callbacks were answered ${answer}`),
      ...[...load.losses].map(([words, count]) => `shoppers lost ${count} answers: ${words}`),
      ...(await compareBooks(shop, load.visits, [foreign])),
    ];
    const ms = (values: readonly number[], share: number) => `${Math.round(quantile(values, share))} ms`;
    const times = settled.map((one) => one.ms);
    return {
      violations,
      rows: [
        { what: "forged callbacks, and copies", measured: `${forged.sent} + ${forged.copies}`, limit: "" },
        {
          what: "forged callback answered, p50 / p99",
          measured: `${ms(forged.latenciesMs, 0.5)} / ${ms(forged.latenciesMs, 0.99)}`,
          limit: "",
        },
        {
          what: "questions about foreign payments in any minute",
          measured: `${most} (${asked.length} in all)`,
          limit: `≤ ${mostQuestions}`,
        },
        { what: "orders placed meanwhile", measured: String(load.orders), limit: "" },
        {
          what: "real callbacks settled, p50 / p95",
          measured: `${times.length}: ${ms(times, 0.5)} / ${ms(times, 0.95)}`,
          limit: "",
        },
        {
          what: "real callbacks settled, p99 / slowest",
          measured: `${ms(times, 0.99)} / ${ms(times, 1)}`,
          limit: `p99 ≤ ${longestSettlingMs} ms`,
        },
      ],
    };
  } finally {
    await ear.stop();
    await shop.stop();
  }
}

const foreign = "paid-from-elsewhere-by-a-stranger";

async function isOrphanFound(sql: postgres.Sql): Promise<boolean> {
  const [found] = await sql`select from review_cases where reason = 'orphan' and identifier = ${foreign}`;
  return found !== undefined;
}

/** When the last change of each order was committed: a notice goes out with the commit, not before. */
async function hearCommits(shop: ProcessShop) {
  const committedAt = new Map<string, number>();
  const sql = postgres(shop.databaseUrl, { max: 1, onnotice: () => {} });
  await sql.listen("order_changed", (orderId) => void committedAt.set(orderId, Date.now()));
  return { committedAt, stop: () => sql.end({ timeout: 1 }) };
}
