import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";

/**
 * The sweep stages a look again when it is 20 s overdue, so one that is five minutes late says that jobs are not done;
 * a worker that is down altogether is told by the health check, since this runs in one.
 */
const overdueMinutes = 5;
/** The schedule asks an unclear send seven times in its first two minutes and then each five. */
const unknownMinutes = 30;

/**
 * Alerts staff when a payment that may still charge has been without an answer for too long: its look is overdue, or
 * nobody knows whether its prompt went out. One alert for all of them, which names the oldest: a queue that stands still
 * is one trouble. Changes nothing else.
 */
export async function watchUnsettled(): Promise<void> {
  await db().execute(
    alertRow(
      "oldest_unsettled",
      "",
      sql`jsonb_build_object('orderCode', code, 'minutes', minutes, 'count', count)`,
      sql`(select o.code, count(*) over () as count,
          floor(extract(epoch from clock_now() - coalesce(a.first_sent_at, a.created_at)) / 60)::int as minutes
        from payment_attempts a join orders o on o.id = a.order_id
        where a.status in ('created', 'sending', 'unknown', 'pending', 'offered')
          and (a.next_poll_at < clock_now() - make_interval(mins => ${overdueMinutes}) or (a.status = 'unknown'
            and coalesce(a.first_sent_at, a.created_at) < clock_now() - make_interval(mins => ${unknownMinutes})))
        order by minutes desc, o.code limit 1) as oldest`,
    ),
  );
}
