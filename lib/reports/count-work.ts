import { isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { reviewCases } from "#db/schema/payments.ts";
import { staffAlerts } from "#db/schema/staff.ts";
import { whereState } from "#lib/orders/admin-queries.ts";
import type { WorkCounts } from "#lib/reports/work-counts.ts";

/** What stands in the admin's navigation, in one statement; each count reads a partial index of just its rows. */
export const countWork = cache(async (): Promise<WorkCounts> => {
  const [work] = await db()
    .select({
      toPack: db().$count(orders, whereState("to_pack")),
      toHandOver: db().$count(orders, whereState("to_hand_over")),
      toDecide: db().$count(reviewCases, isNull(reviewCases.closedAt)),
      alerts: db().$count(staffAlerts, isNull(staffAlerts.seenAt)),
    })
    .from(sql`(select 1) as one`);
  if (!work) throw new Error("A select of constants has one row.");
  return work;
});

/** Another text means that the list of orders has something new. */
export function listVersion(newestOrder: string | undefined, work: WorkCounts): string {
  return [newestOrder ?? "", work.toPack, work.toHandOver, work.toDecide, work.alerts].join(" ");
}
