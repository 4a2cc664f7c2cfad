import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StatusAnswer } from "#lib/paygate/answers.ts";
import type { GatewayCall } from "#lib/paygate/gateway.ts";
import { checkEvidence } from "#lib/quarantine/check-evidence.ts";
import { isClearNo, nextCheckDelayS } from "#lib/quarantine/check-schedule.ts";
import { slotUsed } from "#lib/quarantine/slot-used.ts";
import type { TakenCallback } from "#lib/quarantine/take-callback.ts";

/** Remembers an answer that is not "paid", and when to ask again, if ever. One statement; a case found meanwhile stays. */
export async function keepAnswer(taken: TakenCallback, call: GatewayCall<StatusAnswer>): Promise<void> {
  const { outcome } = call.answer;
  if (outcome === "paid") throw new TypeError("A payment that was found is disposed of, not put off.");
  const clearNos = taken.clearNos + (isClearNo(outcome) ? 1 : 0);
  const delayS = nextCheckDelayS(outcome, clearNos, taken.ageS) ?? null;
  await db().execute(sql`
    with used as (${slotUsed(taken)})
    update gateway_callbacks set check_count = ${clearNos}, checked_at = clock_now(), check_outcome = ${outcome},
      check_answer = ${checkEvidence(call)}::jsonb, next_check_at = clock_now() + make_interval(secs => ${delayS}::float8)
    where id = ${taken.id} and case_id is null`);
}
