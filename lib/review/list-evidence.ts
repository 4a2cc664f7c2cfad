import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import {
  type TimelineCall,
  type TimelineCallback,
  type TimelineEntry,
  type TimelineEvent,
  timelineOf,
} from "#lib/orders/order-timeline.ts";

/** Rows of each kind that a page shows, the newest. */
const mostRows = 100;

/**
 * What was kept about the payment of a case, oldest first: its changes and those of its order, each question to the
 * gateway with the answer, each notification. Neither key nor whole phone nor our identifier is in it.
 */
export async function listEvidence(caseId: string): Promise<TimelineEntry[]> {
  const [events, calls, callbacks] = await Promise.all([
    db().execute<TimelineEvent>(sql`
      select e.id::int, e.at, e.kind, e.actor, e.data, a.number as "attemptNumber", m.name as "staffName"
      from review_cases c join order_events e on e.order_id = c.order_id and (e.attempt_id is null or e.attempt_id = c.attempt_id)
      left join payment_attempts a on a.id = e.attempt_id left join staff_members m on e.actor = 'staff:' || m.id
      where c.id = ${caseId} order by e.id desc limit ${mostRows}`),
    db().execute<TimelineCall>(sql`
      select g.at, a.number as "attemptNumber", g.endpoint, g.outcome, g.http_status as "httpStatus",
        g.duration_ms as "durationMs", g.answer
      from review_cases c join gateway_calls g on g.attempt_id = c.attempt_id join payment_attempts a on a.id = c.attempt_id
      where c.id = ${caseId}
      union all
      select b.checked_at, null, b.check_answer ->> 'endpoint', b.check_outcome, (b.check_answer -> 'httpStatus')::int,
        (b.check_answer -> 'durationMs')::int, nullif(b.check_answer -> 'answer', 'null'::jsonb)
      from gateway_callbacks b where b.case_id = ${caseId}
      order by at desc limit ${mostRows}`),
    db().execute<TimelineCallback>(sql`
      select b.received_at as at, b.last_received_at as "lastAt", b.copies, b.body, a.number as "attemptNumber"
      from review_cases c join gateway_callbacks b on b.attempt_id = c.attempt_id
        -- What an orphan came from, and what named only the gateway's number, in the days that it can be of.
        or b.case_id = c.id
        or (b.attempt_id is null and b.case_id is null and b.tx_reference = c.tx_reference
          and b.received_at between c.opened_at - interval '4 days' and c.opened_at + interval '4 days')
      left join payment_attempts a on a.id = b.attempt_id
      where c.id = ${caseId} order by b.received_at desc limit ${mostRows}`),
  ]);
  return timelineOf(events.map(withDate), calls.map(withDate), callbacks.map(withDate));
}

/** Drizzle's driver leaves times as text. */
function withDate<Row extends { at: Date }>(row: Row): Row {
  return { ...row, at: new Date(row.at) };
}
