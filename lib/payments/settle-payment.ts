import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { killPoint } from "#lib/kill-point.ts";
import { askStatus } from "#lib/paygate/gateway.ts";
import { applySuccess } from "#lib/payments/apply-success.ts";
import type { AttemptSnapshot } from "#lib/payments/attempt-snapshot.ts";
import { isLive } from "#lib/payments/attempt-status.ts";
import { markUnknown } from "#lib/payments/mark-unknown.ts";
import { mergeStatus } from "#lib/payments/merge-status.ts";
import { watchedForS } from "#lib/payments/poll-schedule.ts";
import { sendAttempt } from "#lib/payments/send-attempt.ts";

/**
 * The only judge of a payment: asks the gateway what is true about an attempt and converges. Idempotent; may be called
 * any number of times, at once and in any order, by the callback's job, the poll, the shopper's page or staff, and
 * believes none of them. Each change is one statement that re-checks the state it leaves, so a death here loses only
 * the asking, which its job repeats. Throws only when the database is away.
 */
export async function settlePayment(attemptId: string, actor: string): Promise<void> {
  const attempt = await findSnapshot(attemptId);
  if (!attempt) return;
  if (attempt.status === "created") return sendAttempt(attempt.id, actor);
  if (attempt.status === "sending") {
    if (!attempt.isLeaseLost) return;
    await markUnknown(attempt.id, actor);
    return settlePayment(attemptId, actor);
  }
  if (attempt.status === "succeeded" || attempt.status === "abandoned") return;
  // On the gateway's page a cancelled payment can be tried again: same identifier, new reference. With the leaked key
  // a stranger can do so with a prompt's identifier too (gateway.md, trust 7), and that success must be seen as well.
  const isTriedAgain = attempt.method === "hosted_page" || !isLive(attempt.status);
  const call = await askStatus(isTriedAgain ? { ...attempt, txReference: null } : attempt);
  killPoint("status_answer_unstored");
  if (call.answer.outcome === "paid") return applySuccess(attempt, call, actor);
  const next = await mergeStatus(attempt, call, actor);
  if (next === "send_again") await sendAttempt(attempt.id, actor);
}

async function findSnapshot(attemptId: string): Promise<AttemptSnapshot | undefined> {
  const [row] = await db().execute<AttemptSnapshot>(sql`
    select id, status, method, identifier, amount_xof as "amountXof", tx_reference as "txReference",
      is_accepted_by_own_send as "isAcceptedByOwnSend", pending_seen_tx_reference as "pendingSeenTxReference",
      send_count as "sendCount", coalesce(lease_until < clock_now(), false) as "isLeaseLost",
      extract(epoch from clock_now() - coalesce(first_sent_at, created_at))::float8 as "ageS",
      extract(epoch from clock_now() - coalesce(last_sent_at, created_at))::float8 as "sinceSendS",
      case when coalesce(first_sent_at, created_at) <= clock_now() - make_interval(secs => ${watchedForS}) then (
        select extract(epoch from clock_now() - max(c.last_received_at)) from gateway_callbacks c
        where c.attempt_id = a.id)::float8 end as "calledBackS"
    from payment_attempts a where id = ${attemptId}`);
  return row;
}
