import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { reviewCases } from "#db/schema/payments.ts";
import { staffAlerts } from "#db/schema/staff.ts";

/** How much waits for the staff: orders, cases, alerts. */
export type WorkCounts = { toPack: number; toHandOver: number; toDecide: number; alerts: number };

/** What stands in the admin's navigation. Each count has a partial index of just the rows that it counts. */
export async function countWork(): Promise<WorkCounts> {
  const paid = eq(orders.status, "paid");
  const [toPack, toHandOver, toDecide, alerts] = await Promise.all([
    db().$count(orders, and(paid, inArray(orders.fulfilment, ["none", "preparing"]))),
    db().$count(orders, and(paid, inArray(orders.fulfilment, ["ready", "shipped"]))),
    db().$count(reviewCases, isNull(reviewCases.closedAt)),
    db().$count(staffAlerts, isNull(staffAlerts.seenAt)),
  ]);
  return { toPack, toHandOver, toDecide, alerts };
}

/** Another text means that the list of orders has something new. */
export function listVersion(newestOrder: string | undefined, work: WorkCounts): string {
  return [newestOrder ?? "", work.toPack, work.toHandOver, work.toDecide, work.alerts].join(" ");
}
