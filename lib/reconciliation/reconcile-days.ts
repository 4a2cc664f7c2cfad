import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { log } from "#lib/log.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { askAttempt } from "#lib/reconciliation/ask-attempt.ts";
import { finishDay } from "#lib/reconciliation/finish-day.ts";
import { keepDay, leaveDay, openDays, type TakenDay, takeDay } from "#lib/reconciliation/take-day.ts";

/** Half of the connections to the gateway: shoppers need the others. */
const atOnce = 2;
/** So many answers in a row that say nothing, and the others would say as little now: a refused key, for instance. */
const mostUnclear = 20;

/**
 * Holds each day that has ended against the gateway, attempt by attempt. Meant to be called every quarter of an hour:
 * it goes on where it was, after a death or an outage, asks again only what has no clear answer, and finds nothing to do
 * once a day is finished. Any number of workers at once: one asks, the others return.
 */
export async function reconcileDays(): Promise<void> {
  const holder = randomUUID();
  await openDays();
  let taken = await takeDay(holder, undefined);
  while (taken) {
    const { day } = taken;
    const isOurs = await askDay(taken, holder);
    if (!isOurs) return;
    if (await finishDay(day, holder))
      log.info("a day was held against the gateway", { task: "reconcile_days" });
    else await leaveDay(day, holder);
    taken = await takeDay(holder, day);
  }
}

/** Asks each attempt without an answer once, until the gateway is away; false when the day is no longer ours. */
async function askDay({ day, takenAt }: TakenDay, holder: string): Promise<boolean> {
  let unclear = 0;
  while (unclear < mostUnclear) {
    const next = await db().execute<{ id: string }>(sql`
      select attempt_id as id from reconciled_attempts
      where day = ${day} and verdict is null and (asked_at is null or asked_at < ${takenAt}::timestamptz)
      order by asked_at nulls first, attempt_id limit ${atOnce}`);
    if (next.length === 0) break;
    const answers = await Promise.all(next.map(({ id }) => askAttempt(day, id)));
    if (!(await keepDay(day, holder))) return false;
    if (answers.every((answer) => answer === "away")) {
      log.warn("the gateway is away: the day goes on later", { task: "reconcile_days" });
      break;
    }
    unclear = answers.includes("answered") ? 0 : unclear + answers.length;
  }
  await convergeFound(day);
  return keepDay(day, holder);
}

/** What was found by somebody who died before it converged. */
async function convergeFound(day: string): Promise<void> {
  const left = await db().execute<{ id: string }>(sql`
    select a.id from reconciled_attempts r join payment_attempts a on a.id = r.attempt_id
    where r.day = ${day} and r.verdict = 'found' and a.status <> 'succeeded'`);
  for (const { id } of left) await settlePayment(id, "reconciliation");
}
