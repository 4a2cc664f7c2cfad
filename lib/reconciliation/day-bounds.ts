import { type SQL, sql } from "drizzle-orm";

/** The instants at which a day (a date) of the shop begins and the next one does; Togo keeps UTC all year. */
export function startOf(day: SQL | string): SQL {
  return sql`((${day})::date::timestamp at time zone 'Africa/Lome')`;
}

export function endOf(day: SQL | string): SQL {
  return sql`(((${day})::date + 1)::timestamp at time zone 'Africa/Lome')`;
}

/** What the payment attempt `a` brought in as far as we know: what was proven, or what staff read and accepted. */
export const shopXof: SQL = sql`coalesce((select c.read_amount_xof from review_cases c where c.identifier = a.identifier
  and c.attempt_id = a.id and c.closing = 'accepted' and c.closed_at is not null), a.proven_amount_xof)`;
