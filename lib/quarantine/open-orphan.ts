import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StatusAnswer } from "#lib/paygate/answers.ts";
import type { GatewayCall } from "#lib/paygate/gateway.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import { checkEvidence } from "#lib/quarantine/check-evidence.ts";
import { slotUsed } from "#lib/quarantine/slot-used.ts";
import type { TakenCallback } from "#lib/quarantine/take-callback.ts";

/**
 * Money that the gateway itself calls paid, for no payment that the shop asked for: opens its case, once for each
 * identifier and each of the gateway's numbers, and ties the callback to it. When the answer names an attempt of ours
 * after all, that one is asked about instead. One statement: a death leaves the callback to be asked about again.
 */
export async function openOrphan(taken: TakenCallback, call: GatewayCall<StatusAnswer>): Promise<void> {
  if (call.answer.outcome !== "paid") throw new TypeError("Only a verified success opens a case.");
  const { txReference, amountXof, identifier: stated } = call.answer;
  // A payment known by the gateway's number alone, of which the answer gave no name either.
  const identifier = taken.identifier ?? stated ?? `tx_reference:${txReference}`;
  await db().execute(sql`
    with ours as (
      select id, status from payment_attempts
      where (identifier = ${identifier} or tx_reference = ${txReference}) and status <> 'abandoned' limit 1
    ), found as (
      select id from review_cases where reason = 'orphan' and (identifier = ${identifier} or tx_reference = ${txReference})
      order by opened_at limit 1
    ), opened as (
      insert into review_cases (reason, identifier, tx_reference, amount_xof)
      select 'orphan', ${identifier}, ${txReference}, ${amountXof ?? null}::int
      where not exists (table ours) and not exists (table found)
      on conflict (identifier, reason) do nothing returning id
    ), verdict as (
      select coalesce((select id from found), (select id from opened)) as case_id, exists (table ours) as is_ours
    ), kept as (
      -- Opened by a twin that this statement cannot see yet: asked once more, then it is found.
      update gateway_callbacks c set checked_at = clock_now(), check_outcome = 'paid', check_answer = ${checkEvidence(call)}::jsonb,
        case_id = verdict.case_id,
        next_check_at = case when verdict.case_id is null and not verdict.is_ours then c.next_check_at end
      from verdict where c.id = ${taken.id} and c.case_id is null
    ), used as (${slotUsed(taken)})
    select (select ${nextJob(sql`ours.id`)} from ours where status <> 'succeeded') as job_id`);
}
