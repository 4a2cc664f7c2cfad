import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { AlertDetail, AlertKind } from "#lib/staff/alert.ts";

/**
 * Tells staff of a trouble. The same kind and subject again is counted on the row that nobody has seen yet, its detail
 * replaced; once seen, a new row begins. Locks that one row; two at once are two copies of one alert.
 */
export async function raiseAlert(
  kind: AlertKind,
  subject: string | SQL = "",
  detail: AlertDetail | SQL = {},
): Promise<void> {
  await db().execute(alertRow(kind, subject, detail));
}

/**
 * The same as a CTE of another statement, so that an alert is there when, and only when, what it tells of is committed:
 * `alerted as (${alertRow("bad_key", "", {}, sql`moved where reason = 'invalid_token'`)})`.
 * `source`: a FROM clause; rows with one subject make one alert, no rows make none. `subject` (text) and `detail`
 * (jsonb) may be expressions over it.
 */
export function alertRow(
  kind: AlertKind,
  subject: string | SQL = "",
  detail: AlertDetail | SQL = {},
  source: SQL = sql`(values (true)) as wanted`,
): SQL {
  const told = isDetail(detail) ? sql`${JSON.stringify(detail)}` : detail;
  return sql`
      insert into staff_alerts as told (kind, subject, detail)
      select distinct on (2) ${kind}::text, (${subject})::text, (${told})::jsonb from ${source}
      on conflict (kind, subject) where seen_at is null do update
        set copies = told.copies + 1, last_raised_at = clock_now(), detail = excluded.detail`;
}

function isDetail(detail: AlertDetail | SQL): detail is AlertDetail {
  return !("getSQL" in detail && typeof detail.getSQL === "function");
}
