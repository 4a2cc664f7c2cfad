import { after } from "next/server";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";

export const dynamic = "force-dynamic";

/** For browsers whose event stream does not come through: the order's version, a few bytes, asked every few seconds. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const order = await findOrderVersion(token);
  const headers = { "cache-control": "no-store" };
  if (!order) return new Response("Not found", { status: 404, headers });
  if (order.isAwaiting) after(() => nudgeOrder(token));
  return Response.json({ version: order.version }, { headers });
}
