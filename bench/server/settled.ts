import { setTimeout as pause } from "node:timers/promises";
import type { BenchShop } from "../bench-shop.ts";
import { median } from "../load.ts";

/** Until the simulator has accepted the prompt of every order, or the patience is over. */
export async function untilAccepted({ sql }: BenchShop, patienceMs = 60_000): Promise<void> {
  const until = performance.now() + patienceMs;
  const isWaiting = async () =>
    (await sql`select from payment_attempts where status in ('created', 'sending') limit 1`).length > 0;
  while (await isWaiting()) {
    if (performance.now() > until) throw new Error("Some prompts were never accepted.");
    await pause(20);
  }
}

/** A checkout ends with its accepted prompt: the shoppers decide, and are called back, after `work` was measured. */
export async function withLateDecisions<Result>(
  shop: BenchShop,
  work: () => Promise<Result>,
): Promise<Result> {
  const waitMs = 60_000;
  await shop.tellSimulator("PUT", "settings", { decisionDelayMs: waitMs });
  const result = await work();
  await shop.tellSimulator("POST", "advance", { seconds: waitMs / 1000 });
  await shop.tellSimulator("PUT", "settings", { decisionDelayMs: 0 });
  await untilQuiet(shop);
  return result;
}

/**
 * Until every payment has ended and none is asked about any more, so that what comes next is measured alone: an ended
 * payment is watched for days, eight times in its first two minutes. Then the tables are counted, which PostgreSQL does
 * by itself each minute: here a day's orders come between two of those, and plans would be those for empty tables.
 */
export async function untilQuiet({ sql }: BenchShop): Promise<void> {
  const isBusy = async () =>
    (
      await sql`select from payment_attempts where status in ('created', 'sending', 'unknown', 'pending') limit 1`
    ).length > 0;
  while (await isBusy()) await pause(100);
  for (;;) {
    await sql`update payment_attempts set next_poll_at = null where next_poll_at is not null`;
    await sql`delete from graphile_worker._private_jobs where key like 'attempt:%' and locked_at is null`;
    const left = await sql`select from graphile_worker._private_jobs where key like 'attempt:%' limit 1`;
    if (left.length === 0) break;
    await pause(100);
  }
  await sql`analyze`;
}

export function medians<Name extends string>(
  rounds: Record<Name, number>[],
  names: readonly Name[],
): Record<Name, number> {
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name]))]),
  ) as Record<Name, number>;
}
