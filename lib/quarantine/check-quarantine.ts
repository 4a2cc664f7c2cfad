import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { askStatus } from "#lib/paygate/gateway.ts";
import { quarantineJob } from "#lib/paygate/quarantine-job.ts";
import { keepAnswer } from "#lib/quarantine/keep-answer.ts";
import { openOrphan } from "#lib/quarantine/open-orphan.ts";
import { takeCallback } from "#lib/quarantine/take-callback.ts";

/** One run takes no more than the whole budget, so that it ends when the worker is told to stop. */
const mostQuestions = 10;

/**
 * Asks the gateway about callbacks that name no payment of ours: ten questions a minute in all, whoever runs this and
 * however often at once. Nothing in a callback is believed, but a payment that our own question finds is money that a
 * person must decide about. Stages its next run when the budget, and not the work, is used up. Returns how many it asked.
 */
export async function checkQuarantine(): Promise<number> {
  let questions = 0;
  while (questions < mostQuestions) {
    const taken = await takeCallback();
    if (!taken) break;
    questions += 1;
    const { identifier } = taken;
    const call = await askStatus({ identifier, txReference: identifier === null ? taken.txReference : null });
    if (call.answer.outcome === "paid") await openOrphan(taken, call);
    else await keepAnswer(taken, call);
  }
  await db().execute(sql`
    select ${quarantineJob(sql`slots.free_at`)} as job_id from (select min(free_at) as free_at from quarantine_slots) slots
    where exists (select from gateway_callbacks where next_check_at <= clock_now())`);
  return questions;
}
