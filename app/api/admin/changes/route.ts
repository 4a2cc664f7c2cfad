import { z } from "zod";
import { findLastEvent, findNewestOrder } from "#lib/orders/find-changes.ts";
import { countWork, listVersion } from "#lib/reports/count-work.ts";
import { getStaff } from "#lib/staff/current-staff.ts";

export const dynamic = "force-dynamic";

/**
 * What an open page of the admin asks every few seconds: has its order changed, is there a newer one, what waits. A few
 * bytes, so that nothing is rendered until its reader wants to see it.
 */
export async function GET(request: Request) {
  const headers = { "cache-control": "no-store" };
  if (!(await getStaff())) return Response.json({ error: "signed_out" }, { status: 401, headers });
  const orderId = z.uuid().safeParse(new URL(request.url).searchParams.get("order"));
  const [lastEvent, newestOrder, work] = await Promise.all([
    orderId.success ? findLastEvent(orderId.data) : 0,
    findNewestOrder(),
    countWork(),
  ]);
  return Response.json({ order: String(lastEvent), list: listVersion(newestOrder, work) }, { headers });
}
