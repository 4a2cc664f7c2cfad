import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import {
  type TimelineCall,
  type TimelineCallback,
  type TimelineEntry,
  type TimelineEvent,
  timelineOf,
} from "#lib/orders/order-timeline.ts";

/** Rows of evidence that one page shows of each kind: an attempt is asked about for 72 h, a stranger may post for ever. */
const mostRows = 200;

/** The story of one order, oldest first: events, questions to the gateway, what was posted to us about it. */
export async function listTimeline(orderId: string): Promise<TimelineEntry[]> {
  const [events, calls, callbacks] = await Promise.all([
    db().execute<TimelineEvent>(sql`
      select e.id::int, e.at, e.kind, e.actor, e.data, a.number as "attemptNumber", m.name as "staffName"
      from order_events e left join payment_attempts a on a.id = e.attempt_id
      left join staff_members m on e.actor = 'staff:' || m.id
      where e.order_id = ${orderId} order by e.id desc limit ${mostRows}`),
    db().execute<TimelineCall>(sql`
      select c.at, a.number as "attemptNumber", c.endpoint, c.outcome, c.http_status as "httpStatus",
        c.duration_ms as "durationMs", c.answer
      from payment_attempts a join gateway_calls c on c.attempt_id = a.id
      where a.order_id = ${orderId} order by c.at desc limit ${mostRows}`),
    db().execute<TimelineCallback>(sql`
      select b.received_at as at, b.last_received_at as "lastAt", b.copies, b.body, a.number as "attemptNumber"
      from payment_attempts a join gateway_callbacks b on b.attempt_id = a.id
        -- One that named only the gateway's own number was never matched: found by it, in the days that it can be of.
        or (b.attempt_id is null and b.tx_reference = a.tx_reference
          and b.received_at between a.created_at and a.created_at + interval '4 days')
      where a.order_id = ${orderId} order by b.received_at desc limit ${mostRows}`),
  ]);
  return timelineOf(events.map(withDate), calls.map(withDate), callbacks.map(withDate));
}

/** Drizzle's driver leaves times as text. */
function withDate<Row extends { at: Date }>(row: Row): Row {
  return { ...row, at: new Date(row.at) };
}
