import { type SQL, sql } from "drizzle-orm";
import type { GatewayCall } from "#lib/paygate/gateway.ts";

/** The insert that keeps one request to the gateway as evidence, for use inside the statement that merges its answer. */
export function callRow(attemptId: string, call: GatewayCall<{ outcome: string }>): SQL {
  const answer = call.evidence === undefined ? null : JSON.stringify(call.evidence);
  return sql`insert into gateway_calls (attempt_id, endpoint, outcome, http_status, duration_ms, answer)
    values (${attemptId}, ${call.endpoint}, ${call.answer.outcome}, ${call.httpStatus ?? null}::int, ${call.durationMs}, ${answer}::jsonb)`;
}
