import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";

const database = useTestDatabase();

test("a callback that comes while a look at its payment is being written down waits for it: neither ends the other", async () => {
  const { sql } = database;
  const { attemptId } = await arrangeOrder(sql);
  const [attempt] = await sql`select identifier from payment_attempts where id = ${attemptId}`;
  const body = Buffer.from(JSON.stringify({ identifier: attempt?.identifier, tx_reference: 78 }));
  let recorded: Promise<void> | undefined;
  // As every statement of a look does: the attempt first, then its job.
  await sql.begin(async (look) => {
    await look`select from payment_attempts where id = ${attemptId} for update`;
    recorded = recordCallback(body, readCallback(body, "application/json"));
    while ((await sql`select from pg_locks where not granted limit 1`).length === 0) await sleep(10);
    await look`select stage_job('settle_attempt', json_build_object('attemptId', ${attemptId}::uuid), ${`attempt:${attemptId}`}, null)`;
  });
  await recorded;
  const kept = await sql`
    select (select count(*)::int from gateway_callbacks where attempt_id = ${attemptId}) as callbacks,
      (select payload->>'actor' from graphile_worker._private_jobs where key = ${`attempt:${attemptId}`}) as actor`;
  expect([...kept]).toEqual([{ callbacks: 1, actor: "callback" }]);
});
