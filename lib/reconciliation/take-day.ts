import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { endOf, startOf } from "#lib/reconciliation/day-bounds.ts";

/** A statement begun before midnight has long ended by then, and the reading of the balance has been taken. */
const restAfterMidnight = "20 minutes";
/** Longer than what is asked at one time may take, with the convergence of what is found. */
const leaseS = 120;

export type TakenDay = { day: string; takenAt: string };

/** Opens each day that has ended since the last one that was opened; the first time, yesterday. Idempotent. */
export async function openDays(): Promise<void> {
  await db().execute(sql`
    insert into reconciliation_days (day)
    select ended::date from (select ((clock_now() - ${restAfterMidnight}::interval) at time zone 'Africa/Lome')::date as today) as now,
      generate_series(coalesce((select max(day) + 1 from reconciliation_days), today - 1)::timestamp, (today - 1)::timestamp, interval '1 day') as ended
    on conflict (day) do nothing`);
}

/**
 * Takes the oldest unfinished day after `after`, unless any day is being worked on: one asks at a time, however many
 * workers there are. Writes down, once, which attempts are of the day: each that was first sent, offered, or found paid
 * in it. Locks all unfinished days, so two at once see each other's lease; a dead holder's runs out.
 */
export async function takeDay(holder: string, after: string | undefined): Promise<TakenDay | undefined> {
  const [taken] = await db().execute<TakenDay>(sql`
    with unfinished as materialized (
      select day, planned_at, lease_until from reconciliation_days where finished_at is null order by day for update
    ), chosen as (
      select day, planned_at from unfinished
      where day > coalesce(${after ?? null}::date, '-infinity')
        and not exists (select from unfinished where lease_until >= clock_now())
      order by day limit 1
    ), planned as (
      insert into reconciled_attempts (day, attempt_id, network)
      select chosen.day, a.id, a.network from chosen, payment_attempts a
      where chosen.planned_at is null and (
        (a.first_sent_at >= ${startOf(sql`chosen.day`)} and a.first_sent_at < ${endOf(sql`chosen.day`)})
        or (a.method = 'hosted_page' and a.created_at >= ${startOf(sql`chosen.day`)} and a.created_at < ${endOf(sql`chosen.day`)})
        or (a.status = 'succeeded' and a.ended_at >= ${startOf(sql`chosen.day`)} and a.ended_at < ${endOf(sql`chosen.day`)}))
    )
    update reconciliation_days d set lease_holder = ${holder}, lease_until = clock_now() + make_interval(secs => ${leaseS}),
      planned_at = coalesce(d.planned_at, clock_now())
    from chosen where d.day = chosen.day
    returning d.day::text as day, clock_now()::text as "takenAt"`);
  return taken;
}

/** Keeps the day for another while; false when it was taken by somebody else meanwhile. */
export async function keepDay(day: string, holder: string): Promise<boolean> {
  const kept = await db().execute(sql`
    update reconciliation_days set lease_until = clock_now() + make_interval(secs => ${leaseS})
    where day = ${day} and lease_holder = ${holder} and finished_at is null returning day`);
  return kept.length > 0;
}

/** Lets go of an unfinished day, so that it can go on at once whoever asks next. */
export async function leaveDay(day: string, holder: string): Promise<void> {
  await db().execute(sql`
    update reconciliation_days set lease_holder = null, lease_until = null where day = ${day} and lease_holder = ${holder}`);
}
