import type postgres from "postgres";
import type { ProcessShop } from "./process-shop.ts";
import { waitUntil } from "./wait-until.ts";

/** Leases run out first, then prompts expire, then holds. Seconds; together 100 minutes. */
const steps = [30, 30, 30, 60, 60, 60, 90, 120, ...Array<number>(19).fill(300)];

/**
 * Lets time pass for shop and gateway alike until nothing is open any more: no payment, no order, no callback on its
 * way. Nothing is helped along but the clock and the two tasks that the clock would have brought. Throws when it does
 * not come to rest.
 */
export async function converge(shop: ProcessShop): Promise<void> {
  await Promise.all([...shop.webs, ...shop.workers, shop.sandbox].map((part) => part.untilReady()));
  // From here on a job that was locked before is a dead worker's: it stays locked for hours, and nobody may need it.
  await Promise.all(shop.workers.map((worker) => worker.stop(10_000)));
  await Promise.all(shop.workers.map((worker) => worker.resume()));
  for (const seconds of [...steps, 0]) {
    await runWhatIsDue(shop);
    if (await isAtRest(shop)) return;
    if (seconds > 0) await advance(shop, seconds);
  }
  throw new Error(`The shop does not come to rest: ${JSON.stringify(await shop.look(countOpen))}`);
}

/** The gateway first: what it decides in that time, the shop may then learn. */
export async function advance(shop: ProcessShop, seconds: number): Promise<void> {
  await shop.desk.advance(seconds);
  await shop.look((sql) => sql`update test_clock set ahead = ahead + make_interval(secs => ${seconds})`);
}

async function runWhatIsDue(shop: ProcessShop): Promise<void> {
  do {
    await shop.look(
      (sql) => sql`
        select graphile_worker.add_job(task, job_key := 'process-run:' || task)
        from unnest(array['sweep_attempts', 'expire_orders']) as task`,
    );
    await waitUntil("the jobs that are due have run", () => shop.look((sql) => areJobsDone(sql, shop)), {
      patienceMs: 120_000,
      everyMs: 100,
    });
    // One sweep takes 500 at most.
  } while (await shop.look(isAnythingOverdue));
}

async function areJobsDone(sql: postgres.Sql, { workers }: ProcessShop): Promise<boolean> {
  const livingSince = new Date(Math.max(...workers.map(({ lastStartedAt }) => lastStartedAt.getTime())));
  const [open] = await sql`
    select from graphile_worker.jobs
    where (locked_at is null and run_at <= now() and attempts < max_attempts) or locked_at >= ${livingSince} limit 1`;
  return open === undefined;
}

async function isAnythingOverdue(sql: postgres.Sql): Promise<boolean> {
  const [late] = await sql`
    select from payment_attempts where next_poll_at < clock_now() - interval '25 seconds' limit 1`;
  return late !== undefined;
}

async function isAtRest(shop: ProcessShop): Promise<boolean> {
  const [open, callbacks] = await Promise.all([shop.look(countOpen), shop.desk.listCallbacks()]);
  return open.orders === 0 && open.attempts === 0 && callbacks.every(({ state }) => state !== "waiting");
}

async function countOpen(sql: postgres.Sql): Promise<{ orders: number; attempts: number }> {
  const [open] = await sql<{ orders: number; attempts: number }[]>`
    select (select count(*)::int from orders where status = 'awaiting_payment') as orders,
      (select count(*)::int from payment_attempts
        where status in ('created', 'sending', 'unknown', 'pending', 'offered')) as attempts`;
  return open ?? { orders: 0, attempts: 0 };
}
