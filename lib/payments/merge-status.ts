import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StatusAnswer } from "#lib/paygate/answers.ts";
import type { GatewayCall } from "#lib/paygate/gateway.ts";
import type { AttemptSnapshot } from "#lib/payments/attempt-snapshot.ts";
import { type AttemptStatus, canMove, isLive } from "#lib/payments/attempt-status.ts";
import { callRow } from "#lib/payments/call-row.ts";
import { contradictionRow } from "#lib/payments/contradiction-row.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import { nextPollDelayS, watchedForS } from "#lib/payments/poll-schedule.ts";

type Unpaid = Exclude<StatusAnswer, { outcome: "paid" }>;
type Move = { to: AttemptStatus | undefined; reason: string | null };

/** What an answer that is not "paid" means for an attempt. Source: payments.md "Attempt". Pure. */
export function judgeStatus(attempt: AttemptSnapshot, answer: Unpaid): Move | "send_again" {
  const move = (to: AttemptStatus, reason: string | null = null): Move =>
    canMove(attempt.status, to) ? { to, reason } : stay;
  if (isLive(attempt.status) && attempt.ageS >= watchedForS) return move("lapsed");
  const isLeft = attempt.status === "offered" && attempt.ageS >= offeredForS;
  switch (answer.outcome) {
    case "pending":
      // Without its reference a pending payment could not be asked about again, so it stays what it was.
      return answer.txReference === undefined ? stay : move("pending");
    case "expired":
    case "cancelled":
      return isLive(attempt.status) ? move(answer.outcome) : stay;
    case "not_found":
      if (isLeft) return move("superseded", "page_left");
      if (attempt.status !== "unknown") return stay;
      // So soon after a send, the last one included, the gateway may not know of it yet.
      if (attempt.sinceSendS < 60) return stay;
      return attempt.sendCount >= 3 || attempt.ageS >= 600
        ? move("rejected", "never_registered")
        : "send_again";
    default:
      return isLeft ? move("superseded", "page_left") : stay;
  }
}

/**
 * When to look again, in seconds, or undefined when nobody has to. Past the schedule a callback begins it anew, since one
 * stale answer to it must not be the last word; and a watch ends with a clear no only, or when it is a month old.
 */
function nextLookS(attempt: AttemptSnapshot, answer: Unpaid): number | undefined {
  const byScheduleS = nextPollDelayS(attempt.ageS) ?? nextPollDelayS(attempt.calledBackS ?? watchedForS);
  if (byScheduleS !== undefined) return byScheduleS;
  return clearNos.includes(answer.outcome) || attempt.ageS >= monthS
    ? undefined
    : nextPollDelayS(watchedForS - 1);
}

/** They end a watch; for an attempt that has meanwhile succeeded they are noted and believed in nothing. */
const clearNos: readonly StatusAnswer["outcome"][] = ["expired", "cancelled", "not_found"];
const monthS = 30 * 24 * 3600;

/** So long an offered page may stay unused before the order's other ways are open again; it is watched on. */
const offeredForS = 30 * 60;

const stay: Move = { to: undefined, reason: null };

/**
 * Merges one answer into the attempt: its move if there is one, the evidence, the next look, in one statement that
 * re-checks the state the answer was asked in. What contradicts a success that came meanwhile leaves a note alone.
 * Idempotent; locks the attempt only.
 */
export async function mergeStatus(
  attempt: AttemptSnapshot,
  call: GatewayCall<StatusAnswer>,
  actor: string,
): Promise<"merged" | "send_again"> {
  const answer = call.answer as Unpaid;
  const verdict = judgeStatus(attempt, answer);
  const { to, reason } = verdict === "send_again" ? stay : verdict;
  const txReference = answer.outcome === "pending" ? (answer.txReference ?? null) : null;
  // A prompt ended by its own reference. Under our identifier a stranger may have paid since (gateway.md, trust 7), which
  // only the question by identifier tells: an ended attempt is asked about so, and this one at once.
  const isJustEnded = attempt.method === "prompt" && (to === "expired" || to === "cancelled");
  const delayS = isJustEnded ? 0 : (nextLookS(attempt, answer) ?? null);
  // A reference first seen pending within 60 s of our own unclear send is that send's (gateway.md, trust 3).
  const isSendSeen = attempt.status === "unknown" && attempt.sendCount > 0 && attempt.sinceSendS <= 60;
  // Most looks find nothing new, so the statement has only those parts that this answer can need. A prompt keeps its
  // reference; on the gateway's page another may have paid meanwhile.
  const canContradict =
    answer.outcome === "contradiction" ||
    clearNos.includes(answer.outcome) ||
    (txReference !== null && (attempt.method === "hosted_page" || txReference !== attempt.txReference));
  await db().execute(sql`
    with standing as materialized (
      select id, order_id, status, tx_reference from payment_attempts where id = ${attempt.id} for update
    ), moved as (
      update payment_attempts a set
        status = ${to ?? attempt.status}::attempt_status,
        reason = coalesce(${reason}, a.reason),
        tx_reference = case when ${to ?? null}::text = 'pending' then coalesce(a.tx_reference, ${txReference}) else a.tx_reference end,
        pending_seen_tx_reference = case when ${isSendSeen} then coalesce(a.pending_seen_tx_reference, ${txReference}) else a.pending_seen_tx_reference end,
        ended_at = case when ${to !== undefined && !isLive(to)} then clock_now() else a.ended_at end,
        poll_count = a.poll_count + 1, last_asked_at = clock_now(),
        next_poll_at = clock_now() + make_interval(secs => ${delayS}::float8)
      from standing where a.id = standing.id and standing.status = ${attempt.status}::attempt_status
      returning a.*
    )${to === undefined || to === attempt.status ? sql`` : toldMove(attempt, reason, actor)}
    ${
      canContradict
        ? sql`, contradicted as (${contradictionRow(
            answer.outcome === "pending" ? "pending_another_reference" : answer.outcome,
            actor,
            sql`standing where ${answer.outcome === "contradiction"} or (status = 'succeeded'
        and (${clearNos.includes(answer.outcome)} or tx_reference <> ${txReference}))`,
          )})`
        : sql``
    }
    , called as (${callRow(attempt.id, call)})
    select case when next_poll_at is not null
      then ${nextJob(sql`moved.id`, sql`moved.next_poll_at`)} end as job_id from moved`);
  return verdict === "send_again" ? "send_again" : "merged";
}

function toldMove(attempt: AttemptSnapshot, reason: string | null, actor: string): SQL {
  return sql`, told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
      select order_id, id, 'attempt', 'attempt_' || status, ${attempt.status}, status, ${actor}, jsonb_strip_nulls(jsonb_build_object('reason', ${reason}::text))
      from moved where status <> ${attempt.status}::attempt_status
    )`;
}
