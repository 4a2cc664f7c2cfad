import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StatusAnswer } from "#lib/paygate/answers.ts";
import { askStatus, type GatewayCall } from "#lib/paygate/gateway.ts";
import { type ProofBasis, proveAmount } from "#lib/payments/amount-proof.ts";
import { type AttemptStatus, isLive } from "#lib/payments/attempt-status.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { endOf, shopXof, startOf } from "#lib/reconciliation/day-bounds.ts";
import { networkOfAnswer } from "#lib/reconciliation/reconciliation.ts";

type Asked = ProofBasis & { identifier: string; status: AttemptStatus };
type Call = GatewayCall<StatusAnswer>;

/**
 * Asks the gateway about one attempt of a day and keeps how its answer compares with what we hold. What it paid and we
 * do not know is kept first and then converged by `settlePayment`, so a death between leaves a difference that is still
 * to be converged and never a lost one. A second answer to the same question changes nothing. `away`: no answer from
 * the gateway itself.
 */
export async function askAttempt(day: string, attemptId: string): Promise<"answered" | "unclear" | "away"> {
  for (let tries = 0; tries < 3; tries++) {
    const attempt = await findAttempt(attemptId);
    const call = await ask(attempt);
    if (call.answer.outcome === "unclear") {
      await keepUnclear(day, attemptId);
      return (call.httpStatus ?? 500) >= 500 ? "away" : "unclear";
    }
    const verdict = await keepAnswer(day, attemptId, attempt, call);
    if (verdict === "found") await settlePayment(attemptId, "reconciliation");
    if (verdict !== "moved") return "answered";
  }
  await keepUnclear(day, attemptId);
  return "unclear";
}

/**
 * What brought us money is asked about by the reference that paid, which nobody else can use again; anything else as
 * `settlePayment` asks, since under our identifier a stranger may have paid as well.
 */
async function ask(attempt: Asked): Promise<Call> {
  const byIdentifier = { identifier: attempt.identifier, txReference: null };
  const isSucceeded = attempt.status === "succeeded";
  const isByReference = isSucceeded || (attempt.method === "prompt" && isLive(attempt.status));
  if (!isByReference || attempt.txReference === null) return askStatus(byIdentifier);
  const call = await askStatus(attempt);
  const isAgainstUs = isSucceeded && !["paid", "unclear"].includes(call.answer.outcome);
  return isAgainstUs ? askStatus(byIdentifier) : call;
}

/** `moved`: our own state changed while the gateway answered, so what was compared is no longer so. */
async function keepAnswer(day: string, attemptId: string, attempt: Asked, call: Call): Promise<string> {
  const { answer } = call;
  const isPaid = answer.outcome === "paid";
  const statedXof = answer.outcome === "paid" ? (answer.amountXof ?? null) : null;
  const provenXof = answer.outcome === "paid" ? (proveAmount(attempt, answer) ?? null) : null;
  const [row] = await db().execute<{ verdict: string }>(sql`
    with attempt as (
      select a.id, a.status, case when a.status = 'succeeded' then ${shopXof} end as shop_xof,
        coalesce(a.status = 'succeeded' and a.ended_at >= ${startOf(day)} and a.ended_at < ${endOf(day)}, false) as is_of_day
      from payment_attempts a where a.id = ${attemptId} and a.status = ${attempt.status}::attempt_status
    ), judged as (
      select *, case
        when ${isPaid} and status <> 'succeeded' then 'found'
        when ${statedXof}::int is not null and shop_xof is distinct from ${statedXof}::int then 'amount_differs'
        when not ${isPaid} and (status = 'succeeded' or ${answer.outcome}::text = 'contradiction') then 'contradiction'
        else 'same' end as verdict
      from attempt
    ), kept as (
      update reconciled_attempts r set verdict = judged.verdict, outcome = ${answer.outcome}, asked_at = clock_now(),
        network = coalesce(r.network, ${networkOfAnswer(call.evidence?.payment_method) ?? null}::network),
        -- A success of another day is counted on that day, by both.
        is_counted_by_shop = judged.is_of_day,
        is_counted_by_gateway = ${isPaid} and (judged.is_of_day or judged.status <> 'succeeded'),
        shop_xof = judged.shop_xof,
        gateway_xof = case when ${isPaid} then coalesce(${statedXof}::int, ${provenXof}::int, judged.shop_xof) end
      from judged where r.day = ${day} and r.attempt_id = judged.id and r.verdict is null
      returning r.verdict
    ), called as (${evidenceRow(attemptId, call, sql`kept where verdict in ('contradiction', 'amount_differs')`)})
    select coalesce((select verdict from kept), case when exists (select from attempt) then 'kept' else 'moved' end) as verdict`);
  return row?.verdict ?? "moved";
}

/** An agreement leaves no row: each order would have one more for nothing. */
function evidenceRow(attemptId: string, call: Call, source: SQL): SQL {
  const answer = call.evidence === undefined ? null : JSON.stringify(call.evidence);
  return sql`
      insert into gateway_calls (attempt_id, endpoint, outcome, http_status, duration_ms, answer)
      select ${attemptId}::uuid, ${call.endpoint}, ${call.answer.outcome}, ${call.httpStatus ?? null}::int,
        ${call.durationMs}::int, ${answer}::jsonb from ${source}`;
}

async function keepUnclear(day: string, attemptId: string): Promise<void> {
  await db().execute(sql`
    update reconciled_attempts set asked_at = clock_now(), outcome = 'unclear'
    where day = ${day} and attempt_id = ${attemptId} and verdict is null`);
}

async function findAttempt(attemptId: string): Promise<Asked> {
  const [row] = await db().execute<Asked>(sql`
    select identifier, status, method, amount_xof as "amountXof", tx_reference as "txReference",
      is_accepted_by_own_send as "isAcceptedByOwnSend", pending_seen_tx_reference as "pendingSeenTxReference"
    from payment_attempts where id = ${attemptId}`);
  if (!row) throw new Error("An attempt of the day is gone.");
  return row;
}
