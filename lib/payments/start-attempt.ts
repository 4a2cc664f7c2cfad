import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { violatedUnique } from "#db/failed-query.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import {
  hasLivePrompt,
  hasUsedManyPhones,
  isNetworkPaused,
  isPhoneBlocked,
  promptSlot,
} from "#lib/payments/prompt-slot.ts";
import type { Network } from "#lib/phone.ts";
import { randomLetters } from "#lib/random.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { wakeWorker } from "#lib/wake-worker.ts";

export type AttemptRequest = {
  /** Opens the order. */
  token: string;
  /** 8 local digits. */
  phone: string;
  network: Network;
  /** The number of the last attempt that the shopper saw: a form sent twice starts one. */
  seenNumber: number;
};
export type AttemptRefusal =
  | "order_closed"
  | "payment_open"
  | "attempts_used_up"
  | "network_paused"
  | "phone_blocked"
  | "too_many_phones"
  | "phone_busy"
  | "phone_limited";

/**
 * Starts another payment by Method 1 on an order that still waits for one, with a new identifier: attempt, event and
 * job in one statement, or a refusal that changes nothing. Never while another payment of the order may still charge;
 * an offered page that nobody used is superseded (its link can still charge: the page says so, and it is watched).
 * The order's hold is prolonged within its last limit. Locks: offered attempt → order → the phone's row.
 */
export async function startAttempt(
  request: AttemptRequest,
): Promise<Result<{ number: number }, AttemptRefusal>> {
  try {
    const [row] = await db().execute<{ verdict: AttemptRefusal | "started"; number: number | null }>(
      startStatement(request),
    );
    if (row === undefined) return refused("order_closed");
    if (row.number !== null) {
      wakeWorker();
      return ok({ number: row.number });
    }
    return refused(row.verdict === "started" ? "phone_limited" : row.verdict);
  } catch (error) {
    // Its twin was faster, after this statement had looked: the twin's payment is the open one.
    if (["attempts_one_live", "attempts_numbered"].includes(violatedUnique(error) ?? ""))
      return refused("payment_open");
    throw error;
  }
}

function startStatement({ token, phone, network, seenNumber }: AttemptRequest) {
  return sql`
    with standing as materialized (
      -- Before the order, as whoever applies a success to it locks them: the other way round the two would deadlock.
      select a.id from payment_attempts a join orders o on o.id = a.order_id
      where o.token = ${token} and a.status = 'offered' for update of a
    ), parent as (
      select id, cart_id, status, total_xof, hold_expires_at, hold_ends_at from orders
      where token = ${token} and (select count(*) from standing) >= 0 for update
    ), former as (
      select coalesce(max(number), 0) as number,
        coalesce(bool_or(status in ('created', 'sending', 'unknown', 'pending')), false) as is_open
      from payment_attempts where order_id = (select id from parent)
    ), verdict as (
      select case
        when parent.status <> 'awaiting_payment' or parent.hold_ends_at <= clock_now() + interval '1 minute' then 'order_closed'
        when exists (select from review_cases where order_id = parent.id and closed_at is null) then 'payment_open'
        when former.is_open or former.number <> ${seenNumber} then 'payment_open'
        when former.number >= 5 then 'attempts_used_up'
        when ${isNetworkPaused(network)} then 'network_paused'
        when ${isPhoneBlocked(phone)} then 'phone_blocked'
        when ${hasUsedManyPhones(sql`parent.cart_id`, phone)} then 'too_many_phones'
        when ${hasLivePrompt(phone)} then 'phone_busy'
        else 'started' end as word
      from parent, former
    ), slot as (${promptSlot(phone, sql`verdict where verdict.word = 'started'`)}
    ), prolonged as (
      update orders o set hold_expires_at = least(o.hold_ends_at,
        greatest(o.hold_expires_at, clock_now() + make_interval(mins => (select hold_minutes from shop_settings))))
      from parent, slot where o.id = parent.id
    ), superseded as (
      update payment_attempts a set status = 'superseded', ended_at = clock_now()
      from parent, slot where a.order_id = parent.id and a.status = 'offered' returning a.id, a.order_id
    ), attempt as (
      -- Reads the count, so that the offered one has left the index of live attempts before this one enters it.
      insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status, next_poll_at)
      select parent.id, former.number + 1, 'prompt', ${network}, ${phone}, parent.total_xof, ${randomLetters(26)},
        'created', clock_now() from parent, former, slot, (select count(*) from superseded) as left_behind
      returning id, order_id, number
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor)
      select order_id, id, 'attempt', 'attempt_superseded', 'offered', 'superseded', 'shopper' from superseded
      union all
      select order_id, id, 'attempt', 'attempt_created', null, 'created', 'shopper' from attempt
    )
    select verdict.word as verdict, (select number::int from attempt) as number,
      (select ${nextJob(sql`attempt.id`)} from attempt) as job_id
    from verdict`;
}
