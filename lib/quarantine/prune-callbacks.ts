import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/**
 * Forgets callbacks that named no payment of ours and that the gateway, asked often enough, did not call paid, 30 days
 * after they last came; up to 5,000 at a time; returns how many. Evidence of an attempt or of a case stays for ever.
 */
export async function pruneCallbacks(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    with junk as (
      select c.id from gateway_callbacks c
      where c.attempt_id is null and c.received_at < clock_now() - interval '30 days'
        and c.last_received_at < clock_now() - interval '30 days'
        and c.case_id is null and c.next_check_at is null and c.check_outcome is distinct from 'paid'
        -- By its number it may be of an attempt: then it is part of that one's story.
        and not exists (select from payment_attempts a where a.tx_reference = c.tx_reference)
      order by c.received_at limit 5000 for update skip locked
    ), forgotten as (
      delete from gateway_callbacks c using junk where c.id = junk.id returning c.id
    )
    select count(*)::int as count from forgotten`);
  return row?.count ?? 0;
}
