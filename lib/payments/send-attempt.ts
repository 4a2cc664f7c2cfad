import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { killPoint } from "#lib/kill-point.ts";
import type { PayAnswer } from "#lib/paygate/answers.ts";
import { type GatewayCall, pay } from "#lib/paygate/gateway.ts";
import { callRow } from "#lib/payments/call-row.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import { failuresToOpen, isPayBreakerOpen, payBreaker } from "#lib/payments/pay-breaker.ts";
import { nextPollDelayS } from "#lib/payments/poll-schedule.ts";
import type { Network } from "#lib/phone.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";
import { wakeWorker } from "#lib/wake-worker.ts";

/** Longer than the whole call may take; when it has passed, whoever held it is dead. */
const leaseS = 20;

type Leased = {
  status: string;
  identifier: string;
  phone: string;
  network: Network;
  amount_xof: number;
  send_count: number;
  shop_name: string;
  code: string;
};

/**
 * Sends the prompt of an attempt that was never sent, or sends it again under the same identifier when the gateway
 * does not know it. The lease is committed before the call, so a death here is found as a lost lease and asked about,
 * never sent a second time unseen. Two at once: one gets the lease, the other does nothing.
 */
export async function sendAttempt(attemptId: string, actor: string): Promise<void> {
  const leased = await takeLease(attemptId, actor);
  if (leased?.status !== "sending") return;
  killPoint("send_leased");
  const call = await pay({
    identifier: leased.identifier,
    phone: leased.phone,
    network: leased.network,
    amountXof: leased.amount_xof,
    description: `${leased.shop_name} ${leased.code}`,
  });
  killPoint("pay_answer_unstored");
  await mergeAnswer(attemptId, leased.send_count, call, actor);
}

async function takeLease(attemptId: string, actor: string): Promise<Leased | undefined> {
  const [leased] = await db().execute<Leased>(sql`
    with attempt as (
      select id, order_id, status, send_count, network, phone from payment_attempts
      where id = ${attemptId} and send_count < 3
        and (status = 'created' or (status = 'unknown' and last_sent_at <= clock_now() - interval '60 seconds'))
      for update
    ), parent as (
      select o.id, o.code, o.status, attempt.network, attempt.phone from orders o, attempt
      where o.id = attempt.order_id for update of o
    ), judged as (
      -- Why no prompt may go out, whatever was allowed when the attempt was made.
      select parent.id, parent.code, case
        when parent.status <> 'awaiting_payment' then 'order_closed'
        when case parent.network when 'TMONEY' then tmoney_is_paused else flooz_is_paused end then 'network_paused'
        when exists (select from blocked_phones b where b.phone = parent.phone) then 'phone_blocked'
        when ${isPayBreakerOpen} then 'gateway_down' end as obstacle
      from parent, shop_settings
    ), moved as (
      update payment_attempts a set
        status = (case when obstacle is null then 'sending'
          when attempt.status = 'created' then 'abandoned' else 'unknown' end)::attempt_status,
        reason = case when attempt.status = 'created' then obstacle else a.reason end,
        send_count = a.send_count + (obstacle is null)::int,
        first_sent_at = case when obstacle is null then coalesce(a.first_sent_at, clock_now()) else a.first_sent_at end,
        last_sent_at = case when obstacle is null then clock_now() else a.last_sent_at end,
        lease_until = case when obstacle is null then clock_now() + make_interval(secs => ${leaseS}) end,
        next_poll_at = case when obstacle is null then clock_now() + make_interval(secs => ${leaseS + 1})
          when attempt.status = 'unknown' then clock_now() + interval '5 minutes' end,
        ended_at = case when obstacle is not null and attempt.status = 'created' then clock_now() end
      from attempt, judged where a.id = attempt.id
      returning a.*, attempt.status as from_status, judged.code
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
      select order_id, id, 'attempt',
        case when status = 'abandoned' then 'attempt_abandoned' when send_count > 1 then 'attempt_resent' else 'attempt_sending' end,
        from_status, status, ${actor},
        jsonb_strip_nulls(jsonb_build_object('sendCount', send_count, 'reason', reason))
      from moved where status <> from_status
    )
    select moved.status, identifier, phone, network, amount_xof, send_count, code, shop_settings.shop_name,
      case when moved.next_poll_at is not null
        then ${nextJob(sql`moved.id`, sql`moved.next_poll_at`)} end as job_id
    from moved, shop_settings`);
  return leased;
}

type Verdict = {
  status: "pending" | "rejected" | "unknown";
  reason: string | null;
  txReference: string | null;
};

/** What an answer of `pay` means for the attempt. Source: payments.md "Attempt"; an unclear send is never a failure. */
export function judgeSend(answer: PayAnswer, sendCount: number): Verdict {
  switch (answer.outcome) {
    case "registered":
      return { status: "pending", reason: null, txReference: answer.txReference };
    case "invalid_token":
    case "invalid_parameters":
      return { status: "rejected", reason: answer.outcome, txReference: null };
    case "duplicate":
      // After our own unclear send a duplicate is our own first one; on a first send somebody else took the name.
      return sendCount > 1
        ? { status: "unknown", reason: null, txReference: null }
        : { status: "rejected", reason: "squatted_identifier", txReference: null };
    case "unclear":
      return { status: "unknown", reason: null, txReference: null };
  }
}

async function mergeAnswer(
  attemptId: string,
  sendCount: number,
  call: GatewayCall<PayAnswer>,
  actor: string,
): Promise<void> {
  const verdict = judgeSend(call.answer, sendCount);
  const kind = `attempt_${verdict.status}`;
  // A callback that came before this answer found a send under way: what it could not ask is asked now.
  const isTold = sql`exists (select from gateway_callbacks c where c.attempt_id = a.id and c.last_received_at >= a.last_sent_at)`;
  const delayS = sql`case when ${isTold} then 0 else ${nextPollDelayS(0) ?? 0}::float8 end`;
  // A lease that ran out while we waited made the attempt unknown; a clear "registered" still counts.
  const [merged] = await db().execute<{ isToldAlready: boolean }>(sql`
    with attempt as (
      select id, status from payment_attempts
      where id = ${attemptId} and send_count = ${sendCount}
        and (status = 'sending' or (status = 'unknown' and ${verdict.status} = 'pending'))
      for update
    ), moved as (
      update payment_attempts a set status = ${verdict.status}::attempt_status, reason = ${verdict.reason}, lease_until = null,
        tx_reference = coalesce(${verdict.txReference}::text, a.tx_reference),
        is_accepted_by_own_send = a.is_accepted_by_own_send or ${verdict.txReference !== null},
        ended_at = case when ${verdict.status} = 'rejected' then clock_now() end,
        next_poll_at = clock_now() + make_interval(secs => ${delayS})
      from attempt where a.id = attempt.id
      returning a.*, attempt.status as from_status
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
      select order_id, id, 'attempt', ${kind}, from_status, status, ${actor}, jsonb_strip_nulls(jsonb_build_object('reason', reason))
      from moved
    ), breaker as (${payBreaker(call.answer)}
    ), told_of_breaker as (${alertRow(
      "breaker_open",
      "pay",
      sql`jsonb_build_object('failures', failures)`,
      sql`breaker where failures = ${failuresToOpen}`,
    )}
    ), told_of_key as (${alertRow("bad_key", "", {}, sql`moved where reason = 'invalid_token'`)}
    ), told_of_squatter as (${alertRow(
      "squatted_identifier",
      sql`order_id`,
      {},
      sql`moved where reason = 'squatted_identifier'`,
    )}
    ), called as (${callRow(attemptId, call)})
    select ${nextJob(sql`moved.id`, sql`moved.next_poll_at`)} as job_id, next_poll_at <= clock_now() as "isToldAlready"
    from moved`);
  if (merged?.isToldAlready) wakeWorker();
}
