import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { violatedUnique } from "#db/failed-query.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import { randomLetters, randomReference } from "#lib/random.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type OfferRefusal = "order_closed" | "payment_open" | "attempts_used_up" | "hosted_page_off";

/** What the address of the gateway's page is made of; the identifier is no secret there, the key neither. */
export type PageOffer = {
  identifier: string;
  returnReference: string;
  amountXof: number;
  shopName: string;
  code: string;
};

type Row = { verdict: OfferRefusal | "offered"; job_id: string | null } & {
  [Name in keyof PageOffer]: PageOffer[Name] | null;
};

/**
 * Offers the gateway's page for an order that waits for its payment: a new attempt with an identifier of its own, its
 * event and its job in one statement, or the offer that is open already (a click repeated, a page reloaded). Refused
 * while another payment of the order may still charge. Locks: order.
 */
export async function offerPage(token: string): Promise<Result<PageOffer, OfferRefusal>> {
  for (let tries = 0; ; tries++) {
    try {
      const [row] = await db().execute<Row>(offerStatement(token));
      if (!row) return refused("order_closed");
      const { verdict, job_id: _, ...offer } = row;
      return verdict === "offered" ? ok(offer as PageOffer) : refused(verdict);
    } catch (error) {
      // Its twin was faster, after this statement had looked: the second look finds the twin's offer.
      const isTwin = ["attempts_one_live", "attempts_numbered"].includes(violatedUnique(error) ?? "");
      if (!isTwin || tries > 0) throw error;
    }
  }
}

function offerStatement(token: string) {
  return sql`
    with parent as (
      select id, code, status, total_xof, hold_ends_at from orders where token = ${token} for update
    ), settings as (
      select shop_name, hold_minutes, hosted_page_is_on from shop_settings
    ), standing as (
      select identifier, return_reference, amount_xof from payment_attempts
      where order_id = (select id from parent) and status = 'offered'
    ), former as (
      select coalesce(max(number), 0) as number,
        coalesce(bool_or(status in ('created', 'sending', 'unknown', 'pending')), false) as is_open
      from payment_attempts where order_id = (select id from parent)
    ), verdict as (
      select case
        when parent.status <> 'awaiting_payment' or parent.hold_ends_at <= clock_now() + interval '1 minute' then 'order_closed'
        when exists (select from review_cases where order_id = parent.id and closed_at is null) then 'payment_open'
        when former.is_open then 'payment_open'
        when not settings.hosted_page_is_on then 'hosted_page_off'
        when exists (select from standing) then 'offered'
        when former.number >= 5 then 'attempts_used_up'
        else 'offered' end as word
      from parent, former, settings
    ), offering as (
      select parent.id as order_id, former.number + 1 as number, parent.total_xof from parent, former, verdict
      where verdict.word = 'offered' and not exists (select from standing)
    ), prolonged as (
      update orders o set hold_expires_at = least(o.hold_ends_at,
        greatest(o.hold_expires_at, clock_now() + make_interval(mins => (select hold_minutes from settings))))
      from offering where o.id = offering.order_id
    ), attempt as (
      insert into payment_attempts (order_id, number, method, amount_xof, identifier, return_reference, status, next_poll_at)
      select order_id, number, 'hosted_page', total_xof, ${randomLetters(26)}, ${randomReference()}, 'offered', clock_now()
      from offering
      returning id, order_id, identifier, return_reference, amount_xof
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, to_status, actor)
      select order_id, id, 'attempt', 'attempt_offered', 'offered', 'shopper' from attempt
    ), offer as (
      select identifier, return_reference, amount_xof from attempt
      union all select identifier, return_reference, amount_xof from standing
    )
    select verdict.word as verdict, offer.identifier, offer.return_reference as "returnReference",
      offer.amount_xof as "amountXof", settings.shop_name as "shopName", parent.code,
      (select ${nextJob(sql`attempt.id`)} from attempt) as job_id
    from parent, settings, verdict left join offer on verdict.word = 'offered'`;
}
