import { type SQL, sql } from "drizzle-orm";
import type { Network } from "#lib/phone.ts";

/**
 * Takes one of a phone's slots for a prompt, as a CTE of the statement that makes the attempt; without a slot it
 * returns no row. At least 60 s between two, 3 in 15 minutes, 6 in a day without a success (security.md "prompt
 * bombing"). The row of the phone is locked and judged as it then is, so any number of processes keep to it.
 * `source`: a FROM clause with one row when a slot is wanted, none when not.
 */
export function promptSlot(phone: string, source: SQL): SQL {
  return sql`
      insert into phone_prompts as kept (phone, prompted_at) select ${phone}, array[clock_now()] from ${source}
      on conflict (phone) do update set prompted_at =
        array(select at from unnest(kept.prompted_at) as at where at > clock_now() - interval '24 hours' order by at) || clock_now()
      where (select count(*) filter (where at > clock_now() - interval '60 seconds') = 0
          and count(*) filter (where at > clock_now() - interval '15 minutes') < 3
          and count(*) filter (where at > clock_now() - interval '24 hours') < 6
        from unnest(kept.prompted_at) as at)
      returning phone`;
}

/**
 * Whether a prompt may be open on this phone already, for whichever order: one at a time. The status is counted and not
 * looked for: else the index of open attempts may serve, all of which are then read, whosever they are.
 */
export function hasLivePrompt(phone: string): SQL {
  return sql`(select count(*) filter (where status in ('created', 'sending', 'unknown', 'pending')) > 0
    from payment_attempts where phone = ${phone})`;
}

/** Whether the merchant has paused this network: then it takes no new payment. */
export function isNetworkPaused(network: Network): SQL {
  return network === "TMONEY"
    ? sql`(select tmoney_is_paused from shop_settings)`
    : sql`(select flooz_is_paused from shop_settings)`;
}

/** Whether staff have blocked this number: no prompt goes there. */
export function isPhoneBlocked(phone: string): SQL {
  return sql`exists (select from blocked_phones where phone = ${phone})`;
}

/** Whether a session (one cart) has asked three other numbers to pay within a day: enough for a family, few for abuse. */
export function hasUsedManyPhones(cartId: SQL, phone: string): SQL {
  return sql`(select count(distinct a.phone) from orders o join payment_attempts a on a.order_id = o.id
    where o.cart_id = ${cartId} and a.phone <> ${phone} and a.created_at > clock_now() - interval '24 hours') >= 3`;
}
