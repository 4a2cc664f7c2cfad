import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { wakeWorker } from "#lib/wake-worker.ts";

const database = useTestDatabase();
let worker: postgres.Sql;
let heard: string[] = [];

beforeAll(async () => {
  worker = postgres(database.url, { max: 1 });
  await worker.listen("jobs:insert", (message) => void heard.push(message));
});
afterAll(() => worker.end());

/** What was announced before is heard before one's own last word. */
async function countAnnounced(work: () => Promise<unknown>): Promise<number> {
  heard = [];
  await work();
  await database.sql`select pg_notify('jobs:insert', 'the last')`;
  await vi.waitFor(() => expect(heard).toContain("the last"));
  return heard.length - 1;
}

test("a job staged inside a statement is there with its time and announces nothing; a plain one would", async () => {
  const { sql } = database;
  expect(
    await countAnnounced(
      () => sql`select stage_job('settle_attempt', '{"a":1}', 'quiet', now() + interval '1 hour')`,
    ),
  ).toBe(0);
  const jobs = await sql`
    select task_identifier as task, attempts, run_at > now() + interval '59 minutes' as "isLater" from graphile_worker.jobs
    where key = 'quiet'`;
  expect([...jobs]).toEqual([{ task: "settle_attempt", attempts: 0, isLater: true }]);
  expect(await countAnnounced(() => sql`select (graphile_worker.add_job('settle_attempt')).id`)).toBe(1);
});

test("the same key again is the same job at its new time", async () => {
  const { sql } = database;
  await sql`select stage_job('settle_attempt', null, 'again', now() + interval '1 hour')`;
  await sql`select stage_job('settle_attempt', null, 'again', null)`;
  const jobs = await sql`select run_at <= now() as "isDue" from graphile_worker.jobs where key = 'again'`;
  expect([...jobs]).toEqual([{ isDue: true }]);
});

test("a job that a worker takes at that very moment is staged anew: it has begun without what it is staged for", async () => {
  const { sql } = database;
  await sql`select stage_job('settle_attempt', null, 'taken', null)`;
  let staged: Promise<{ job: string | null }[]> | undefined;
  await sql.begin(async (taker) => {
    await taker`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'another' where key = 'taken'`;
    staged = sql<
      { job: string | null }[]
    >`select stage_job('settle_attempt', null, 'taken', null) as job`.execute();
    while ((await sql`select from pg_locks where not granted limit 1`).length === 0) await sleep(10);
  });
  const [answer] = (await staged) ?? [];
  const jobs =
    await sql`select id, locked_at is null as "isFree" from graphile_worker._private_jobs where key = 'taken'`;
  expect([...jobs]).toEqual([{ id: answer?.job, isFree: true }]);
});

test("an order announces its job once it is committed, and many at once fewer times than there are", async () => {
  const { sql } = database;
  const shop = await arrangeShop(sql);
  heard = [];
  expect((await placeOrder(orderRequest(shop, await arrangeCart(sql, shop)))).ok).toBe(true);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  heard = [];
  for (let times = 0; times < 100; times++) wakeWorker();
  await vi.waitFor(() => expect(heard).toHaveLength(2));
});
