import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { formatPhone, maskPhone, type Network } from "#lib/phone.ts";
import { type AlertDetail, type AlertKind, isAlertKind } from "#lib/staff/alert.ts";
import { hasRight, type StaffRole } from "#lib/staff/staff-right.ts";

export type BalanceReading = { id: string; floozXof: number; tmoneyXof: number; readAt: Date };

/** The last twenty, newest first. */
export async function listBalanceReadings(): Promise<BalanceReading[]> {
  const rows = await db().execute<{ id: string; flooz: string; tmoney: string; readAt: string }>(sql`
    select id, flooz_xof as flooz, tmoney_xof as tmoney, read_at as "readAt"
    from balance_readings order by read_at desc, id limit 20`);
  return rows.map(({ id, flooz, tmoney, readAt }) => ({
    id,
    floozXof: Number(flooz),
    tmoneyXof: Number(tmoney),
    readAt: new Date(readAt),
  }));
}

export type Alert = {
  id: string;
  kind: AlertKind;
  subject: string;
  detail: AlertDetail;
  copies: number;
  lastRaisedAt: Date;
  seenAt: Date | null;
  seenBy: string | null;
};

/** All that nobody has seen, then the last of those that were; at most fifty. */
export async function listAlerts(): Promise<Alert[]> {
  const rows = await db().execute<Alert & { kind: string; lastRaisedAt: string; seenAt: string | null }>(sql`
    select a.id, a.kind, a.subject, a.detail, a.copies, a.last_raised_at as "lastRaisedAt", a.seen_at as "seenAt",
      m.name as "seenBy"
    from staff_alerts a left join staff_members m on m.id = a.seen_by
    order by a.seen_at desc nulls first, a.last_raised_at desc, a.id limit 50`);
  return rows
    .filter(({ kind }) => isAlertKind(kind))
    .map((row) => ({
      ...row,
      lastRaisedAt: new Date(row.lastRaisedAt),
      seenAt: row.seenAt === null ? null : new Date(row.seenAt),
    }));
}

export type Breaker = { endpoint: "pay"; failures: number; openUntil: Date | null };

/** `openUntil` only while it lies ahead: then the endpoint is left alone. */
export async function listBreakers(): Promise<Breaker[]> {
  const rows = await db().execute<Breaker & { openUntil: string | null }>(sql`
    select endpoint, failures, case when open_until > clock_now() then open_until end as "openUntil"
    from gateway_breakers where endpoint = 'pay'`);
  return rows.map((row) => ({ ...row, openUntil: row.openUntil === null ? null : new Date(row.openUntil) }));
}

export type NetworkHealth = {
  network: Network;
  /** Prompts first sent within the last hour. */
  sent: number;
  succeeded: number;
  medianSecondsToPaid: number | null;
};

export async function listNetworkHealth(): Promise<NetworkHealth[]> {
  return [
    ...(await db().execute<NetworkHealth>(sql`
      select n.network, count(a.id)::int as sent, (count(a.id) filter (where a.status = 'succeeded'))::int as succeeded,
        round(percentile_cont(0.5) within group (order by extract(epoch from a.ended_at - a.first_sent_at))
          filter (where a.status = 'succeeded'))::int as "medianSecondsToPaid"
      from (values ('TMONEY'::network), ('FLOOZ'::network)) as n (network)
      left join payment_attempts a on a.network = n.network and a.method = 'prompt'
        -- What is indexed is when it was made: at most some minutes before it was first sent.
        and a.created_at > clock_now() - interval '2 hours' and a.first_sent_at > clock_now() - interval '1 hour'
      group by n.network order by n.network desc`)),
  ];
}

export type BlockedPhone = { phone: string; note: string; blockedBy: string; blockedAt: Date };

/** Newest first; phones masked for roles that may not see them. */
export async function listBlockedPhones(role: StaffRole): Promise<BlockedPhone[]> {
  const rows = await db().execute<BlockedPhone & { blockedAt: string }>(sql`
    select b.phone, b.note, m.name as "blockedBy", b.blocked_at as "blockedAt"
    from blocked_phones b join staff_members m on m.id = b.blocked_by order by b.blocked_at desc, b.phone limit 200`);
  const shown = hasRight(role, "see_phones") ? formatPhone : maskPhone;
  return rows.map((row) => ({ ...row, phone: shown(row.phone), blockedAt: new Date(row.blockedAt) }));
}
