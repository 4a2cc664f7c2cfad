import { beforeEach } from "vitest";
import type { TestDatabase } from "#db/test-database.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";

/** For tests: an empty quarantine with its whole budget, and a gateway that knows nothing until it is told. */
export function useQuarantine(database: TestDatabase) {
  const gateway = useScriptedGateway();
  beforeEach(async () => {
    await database.sql`delete from gateway_callbacks`;
    await database.sql`update quarantine_slots set free_at = '2000-01-01'`;
    await database.sql`delete from graphile_worker._private_jobs`;
    gateway.seen.length = 0;
    gateway.script.answer = () => notFound;
  });

  let forged = 0;
  return {
    gateway,
    postForged: () => post({ identifier: `FORGED-${forged++}`, tx_reference: 500_000 + forged, amount: 1 }),
    inbox: () => database.sql`
      select identifier, tx_reference, copies, attempt_id, check_count, check_outcome, case_id, next_check_at, checked_at,
        extract(epoch from next_check_at - clock_now())::int as due_in from gateway_callbacks order by received_at, id`,
    cases: (identifier: string) => database.sql`
      select id, order_id, tx_reference, amount_xof from review_cases where reason = 'orphan' and identifier = ${identifier}`,
    jobs: () => database.sql`
      select key, extract(epoch from run_at - clock_now())::int as due_in from graphile_worker.jobs order by key`,
    /** A success that the gateway knows under a name that we never gave. */
    gatewayKnows(identifier: string, txReference: number, fields: Record<string, unknown> = {}) {
      gateway.script.answer = ({ body }) =>
        body.identifier === identifier || body.tx_reference === String(txReference)
          ? json({ tx_reference: txReference, identifier, status: 0, payment_reference: "77", ...fields })
          : notFound;
    },
  };
}

export const notFound = json({ error_code: 403, error_message: "Transaction non trouvée." });

export function post(fields: Record<string, unknown>): Promise<void> {
  const body = Buffer.from(JSON.stringify(fields));
  return recordCallback(body, readCallback(body, "application/json"));
}
