import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/**
 * A send whose lease ran out: whoever sent it died, and the prompt may or may not be on the phone. Idempotent; locks
 * the attempt only.
 */
export async function markUnknown(attemptId: string, actor: string): Promise<void> {
  await db().execute(sql`
    with moved as (
      update payment_attempts set status = 'unknown', lease_until = null, next_poll_at = clock_now()
      where id = ${attemptId} and status = 'sending' and lease_until < clock_now()
      returning id, order_id
    )
    insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor, data)
    select order_id, id, 'attempt', 'attempt_unknown', 'sending', 'unknown', ${actor}, '{"reason":"lease_lost"}'::jsonb from moved`);
}
