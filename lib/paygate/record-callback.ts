import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { CallbackHint } from "#lib/paygate/callback.ts";
import { isQuarantineJobWaiting, quarantineJob } from "#lib/paygate/quarantine-job.ts";
import { wakeWorker } from "#lib/wake-worker.ts";

/**
 * Writes a callback into the inbox: one statement. One that names an attempt of ours, by its identifier or else by the
 * gateway's number, stages the question about it; one that names an attempt never sent, or none, goes into quarantine
 * (lib/quarantine). Nothing in the body is believed. A copy only counts up, but one that comes an hour after the last
 * of our questions has us ask once more. Idempotent. Locks: attempt → the callback's row → the job.
 */
export async function recordCallback(rawBody: Buffer, hint: CallbackHint): Promise<void> {
  const bodyHash = createHash("sha256").update(rawBody).digest();
  const identifier = hint.identifier ?? null;
  const txReference = hint.txReference ?? null;
  const [kept] = await db().execute<{ job_id: string | null }>(sql`
    with named as (
      -- Locked here, as the row of the callback would only at its end, after the job: a look locks the attempt first.
      select id, status from payment_attempts where identifier = ${identifier} for key share
    ), hinted as (
      select id, status from payment_attempts
      where tx_reference = ${txReference} and not exists (select from named) order by created_at desc limit 1
    ), judged as (
      select (select id from named) as attempt_id, (select id from (table named union all table hinted) as ours
          where status not in ('succeeded', 'abandoned')) as nudged_id,
        exists (select from named where status = 'abandoned') or not exists (table named union all table hinted)
          and (${identifier}::text is not null or ${txReference} ~ '^[0-9]{1,40}$') as is_quarantined
    ), kept as (
      insert into gateway_callbacks as c (body_hash, identifier, tx_reference, attempt_id, body, received_at, last_received_at,
        next_check_at)
      select ${bodyHash}::bytea, ${identifier}, ${txReference}, attempt_id, ${JSON.stringify(hint.evidence)}::jsonb, clock_now(), clock_now(),
        case when is_quarantined then clock_now() end
      from judged
      on conflict (body_hash) do update set copies = c.copies + 1, last_received_at = clock_now(),
        next_check_at = case when c.next_check_at is null and c.case_id is null and c.checked_at < clock_now() - interval '1 hour'
          then excluded.next_check_at else c.next_check_at end
      returning id, next_check_at
    )
    select kept.id, case
      when nudged_id is not null then stage_job('settle_attempt',
        json_build_object('attemptId', nudged_id, 'actor', 'callback'), 'attempt:' || nudged_id, null)
      when kept.next_check_at <= clock_now() and not ${isQuarantineJobWaiting} then ${quarantineJob()} end as job_id
    from kept, judged`);
  if (kept?.job_id) wakeWorker();
}
