import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/**
 * Asks the gateway now about the order's open payment, else about its newest, and writes down who asked. May be called
 * any number of times: only the gateway's answer changes anything. A death between leaves the note without the asking.
 */
export async function verifyPayment(
  orderId: string,
  actor: string,
): Promise<Result<void, "nothing_to_verify">> {
  const [asked] = await db().execute<{ attemptId: string }>(sql`
    with chosen as (
      select id, order_id from payment_attempts where order_id = ${orderId}
      order by status in ('created', 'sending', 'unknown', 'pending', 'offered') desc,
        status not in ('succeeded', 'abandoned') desc, number desc limit 1
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, actor)
      select order_id, id, 'note', 'payment_verified_by_staff', ${actor} from chosen
    )
    select id as "attemptId" from chosen`);
  if (!asked) return refused("nothing_to_verify");
  await settlePayment(asked.attemptId, actor);
  return ok(undefined);
}
