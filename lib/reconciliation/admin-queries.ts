import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { DifferenceKind } from "#lib/reconciliation/reconciliation.ts";

export type ListedDay = {
  /** As a calendar writes it: 2026-11-25. */
  day: string;
  finishedAt: Date | null;
  /** Attempts of the day, and how many have their answer. */
  attempts: number;
  answered: number;
  differences: number;
  shopCount: number;
  shopXof: number;
  gatewayCount: number;
  gatewayXof: number;
};

const shownDays = 60;

/** The last sixty days, newest first. Sums are of finished days. */
export async function listDays(): Promise<ListedDay[]> {
  return readDays(sql`order by d.day desc limit ${shownDays}`);
}

export type DayTotals = {
  network: "TMONEY" | "FLOOZ" | "unknown";
  shopCount: number;
  shopXof: number;
  gatewayCount: number;
  gatewayXof: number;
  unproven: number;
  /** How the balance changed, and how much of it our successes explain; null without two readings. */
  changeXof: number | null;
  explainedXof: number | null;
};

export type Difference = {
  attemptId: string;
  orderId: string;
  orderCode: string;
  number: number;
  kind: DifferenceKind;
  /** The gateway's word of the attempt. */
  outcome: "paid" | "pending" | "expired" | "cancelled" | "not_found" | "contradiction" | "unclear";
  shopXof: number | null;
  gatewayXof: number | null;
};

export type Day = ListedDay & {
  orphans: number;
  orphanXof: number;
  balanceFrom: Date | null;
  balanceTo: Date | null;
  totals: DayTotals[];
  /** At most five hundred. */
  found: Difference[];
};

/** One day with all that differed; `day` may be any text that an address holds. */
export async function findDay(day: string): Promise<Day | undefined> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [listed] = await readDays(sql`where d.day::text = ${day}`);
  if (!listed) return undefined;
  const [[rest], totals, found] = await Promise.all([
    db().execute<{
      orphans: number;
      orphanXof: string;
      balanceFrom: string | null;
      balanceTo: string | null;
    }>(sql`
      select coalesce(orphans, 0) as orphans, coalesce(orphan_xof, 0) as "orphanXof", balance_from as "balanceFrom",
        balance_to as "balanceTo" from reconciliation_days where day = ${day}`),
    db().execute<Record<keyof DayTotals, string>>(sql`
      select network, shop_count as "shopCount", shop_xof as "shopXof", gateway_count as "gatewayCount",
        gateway_xof as "gatewayXof", unproven, change_xof as "changeXof", explained_xof as "explainedXof"
      from reconciliation_totals where day = ${day}
      order by network = 'unknown', network desc`),
    db().execute<Difference>(sql`
      select r.attempt_id as "attemptId", o.id as "orderId", o.code as "orderCode", a.number, r.verdict as kind, r.outcome,
        r.shop_xof as "shopXof", r.gateway_xof as "gatewayXof"
      from reconciled_attempts r join payment_attempts a on a.id = r.attempt_id join orders o on o.id = a.order_id
      where r.day = ${day} and r.verdict <> 'same' order by r.verdict, o.code, a.number limit 500`),
  ]);
  return {
    ...listed,
    orphans: rest?.orphans ?? 0,
    orphanXof: Number(rest?.orphanXof ?? 0),
    balanceFrom: dateOf(rest?.balanceFrom),
    balanceTo: dateOf(rest?.balanceTo),
    totals: totals.map(readTotals),
    found: [...found],
  };
}

async function readDays(which: ReturnType<typeof sql>): Promise<ListedDay[]> {
  const rows = await db().execute<Record<keyof ListedDay, string> & { finishedAt: string | null }>(sql`
    select d.day::text as day, d.finished_at as "finishedAt", coalesce(d.attempts, r.attempts) as attempts,
      coalesce(d.attempts, r.answered) as answered, coalesce(d.differences, r.differences) as differences,
      t.shop_count as "shopCount", t.shop_xof as "shopXof", t.gateway_count as "gatewayCount", t.gateway_xof as "gatewayXof"
    from reconciliation_days d
    cross join lateral (
      select coalesce(sum(shop_count), 0) as shop_count, coalesce(sum(shop_xof), 0) as shop_xof,
        coalesce(sum(gateway_count), 0) as gateway_count, coalesce(sum(gateway_xof), 0) as gateway_xof
      from reconciliation_totals where day = d.day) t
    cross join lateral (
      select count(*) as attempts, count(verdict) as answered,
        count(*) filter (where verdict <> 'same') as differences
      from reconciled_attempts where day = d.day) r
    ${which}`);
  return rows.map((row) => ({
    day: row.day,
    finishedAt: dateOf(row.finishedAt),
    attempts: Number(row.attempts),
    answered: Number(row.answered),
    differences: Number(row.differences),
    shopCount: Number(row.shopCount),
    shopXof: Number(row.shopXof),
    gatewayCount: Number(row.gatewayCount),
    gatewayXof: Number(row.gatewayXof),
  }));
}

function readTotals(row: Record<keyof DayTotals, string | null>): DayTotals {
  return {
    network: row.network as DayTotals["network"],
    shopCount: Number(row.shopCount),
    shopXof: Number(row.shopXof),
    gatewayCount: Number(row.gatewayCount),
    gatewayXof: Number(row.gatewayXof),
    unproven: Number(row.unproven),
    changeXof: row.changeXof === null ? null : Number(row.changeXof),
    explainedXof: row.explainedXof === null ? null : Number(row.explainedXof),
  };
}

function dateOf(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
