import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { isNudgeDueOfA } from "#lib/orders/queries.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

/**
 * An open order page brings the next question forward: settles the order's open attempt here and now, at most once in
 * 5 s whoever is watching, so that a shopper is answered even when no worker runs. `token` opens the order.
 */
export async function nudgeOrder(token: string): Promise<void> {
  const [due] = await db().execute<{ id: string }>(sql`
    update payment_attempts a set last_asked_at = clock_now()
    from orders o
    where o.token = ${token} and a.order_id = o.id and ${isNudgeDueOfA}
    returning a.id`);
  if (due) await settlePayment(due.id, "page");
}
