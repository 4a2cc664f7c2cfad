import { type SQL, sql } from "drizzle-orm";

/**
 * The note that an answer of the gateway contradicts what is known of an attempt, for use as a CTE of the statement that
 * keeps the answer as evidence. Once for each kind of answer and attempt, however often it is given; it changes nothing
 * else. `source`: a FROM clause of attempts by `id` and `order_id`, and a condition.
 */
export function contradictionRow(kind: string, actor: string, source: SQL): SQL {
  return sql`
      insert into order_events (order_id, attempt_id, subject, kind, actor, data)
      select order_id, id, 'note', 'contradiction_seen', ${actor}, jsonb_build_object('answer', ${kind}::text) from ${source}
      on conflict (attempt_id, (data ->> 'answer')) where kind = 'contradiction_seen' do nothing`;
}
