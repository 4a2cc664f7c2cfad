import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { ToldAlert } from "#lib/notifications/alert-message.ts";
import { isAlertKind } from "#lib/staff/alert.ts";

export type AlertWay = "webhook" | "mail";
export type ClaimedAlert = {
  alert: ToldAlert;
  way: AlertWay;
  claimedAt: string;
  formerlyToldAt: string | null;
};

/** Longer than a message may take; when it has passed, whoever claimed it is dead. */
const leaseS = 60;

/**
 * Claims the right to tell of an alert by one way: once an hour while nobody has seen it, and only when it was raised
 * since it was last told. Within the hour its job is staged again for the hour's end. One statement that locks the
 * alert, so of two at once one gets it. A claim is the time "an hour less a minute ago": if its holder dies, another
 * may tell after that minute; `keepTold` or `giveBack` ends it.
 */
export async function claimAlert(alertId: string, way: AlertWay): Promise<ClaimedAlert | undefined> {
  const toldAt = columnOf(way);
  const [row] = await db().execute<Claimed>(sql`
    with alert as materialized (
      select id, kind, subject, detail, copies, raised_at, ${toldAt} as told_at,
        ${toldAt} is null or ${toldAt} <= clock_now() - interval '1 hour' as is_due
      from staff_alerts where id = ${alertId} and seen_at is null and (${toldAt} is null or last_raised_at > ${toldAt}) for update
    ), claimed as (
      update staff_alerts a set ${toldAt} = clock_now() - interval '1 hour' + make_interval(secs => ${leaseS})
      from alert where a.id = alert.id and alert.is_due
    )
    select alert.id, kind, subject, detail, copies, raised_at as "raisedAt", is_due as "isDue", clock_now()::text as "claimedAt",
      told_at::text as "formerlyToldAt", shop_name as "shopName",
      case when not is_due then (graphile_worker.add_job('tell_alert', json_build_object('alertId', alert.id, 'way', ${way}::text),
        job_key := 'alert:' || alert.id || ':' || ${way}::text, run_at := told_at + interval '1 hour')).id end as job_id
    from alert, shop_settings`);
  if (!row?.isDue || !isAlertKind(row.kind)) return undefined;
  const { kind, claimedAt, formerlyToldAt, isDue: _, job_id: __, ...told } = row;
  const alert = { ...told, kind, raisedAt: new Date(row.raisedAt).toISOString() };
  return { alert, way, claimedAt, formerlyToldAt };
}

type Claimed = Omit<ToldAlert, "kind"> & {
  kind: string;
  isDue: boolean;
  claimedAt: string;
  formerlyToldAt: string | null;
  job_id: string | null;
};

/** The message has left: the next one may in an hour. */
export async function keepTold({ alert, way, claimedAt }: ClaimedAlert): Promise<void> {
  await db().execute(
    sql`update staff_alerts set ${columnOf(way)} = ${claimedAt}::timestamptz where id = ${alert.id}`,
  );
}

/** It has not left: the job's next try may claim it at once. */
export async function giveBack({ alert, way, formerlyToldAt }: ClaimedAlert): Promise<void> {
  await db().execute(
    sql`update staff_alerts set ${columnOf(way)} = ${formerlyToldAt}::timestamptz where id = ${alert.id}`,
  );
}

function columnOf(way: AlertWay) {
  return way === "webhook" ? sql`webhook_told_at` : sql`mail_told_at`;
}
