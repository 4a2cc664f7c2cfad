import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { CallbackHint } from "#lib/paygate/callback.ts";

/**
 * Writes a callback into the inbox and, when it names an attempt of ours that may still change, stages the question to
 * the gateway: one statement. Nothing in the body is believed. A copy only counts up. Idempotent.
 */
export async function recordCallback(rawBody: Buffer, hint: CallbackHint): Promise<void> {
  const bodyHash = createHash("sha256").update(rawBody).digest();
  await db().execute(sql`
    with named as (
      select id, status from payment_attempts where identifier = ${hint.identifier ?? null}
    ), kept as (
      insert into gateway_callbacks (body_hash, identifier, tx_reference, attempt_id, body, received_at, last_received_at)
      values (${bodyHash}, ${hint.identifier ?? null}, ${hint.txReference ?? null}, (select id from named),
        ${JSON.stringify(hint.evidence)}::jsonb, clock_now(), clock_now())
      on conflict (body_hash) do update
        set copies = gateway_callbacks.copies + 1, last_received_at = clock_now()
      returning id
    )
    select kept.id, (select (graphile_worker.add_job('settle_attempt', json_build_object('attemptId', named.id, 'actor', 'callback'),
      job_key := 'attempt:' || named.id)).id from named where status not in ('succeeded', 'abandoned')) as job_id
    from kept`);
}
