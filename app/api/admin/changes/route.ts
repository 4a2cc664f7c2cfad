import { z } from "zod";
import { findLastEvent, findNewestOrder } from "#lib/orders/find-changes.ts";
import { countWork, listVersion } from "#lib/reports/count-work.ts";
import { peekStaff } from "#lib/staff/current-staff.ts";

export const dynamic = "force-dynamic";

/**
 * What an open page of the admin requests every few seconds: the version of its order, or of the list with the counts of
 * what waits. A few bytes, so that nothing is rendered until its reader wants to see it.
 */
export async function GET(request: Request) {
  const headers = { "cache-control": "no-store" };
  if (!(await peekStaff())) return Response.json({ error: "signed_out" }, { status: 401, headers });
  const orderId = z.uuid().safeParse(new URL(request.url).searchParams.get("order"));
  if (orderId.success)
    return Response.json({ version: String(await findLastEvent(orderId.data)) }, { headers });
  const [newestOrder, work] = await Promise.all([findNewestOrder(), countWork()]);
  return Response.json({ version: listVersion(newestOrder, work), work }, { headers });
}
