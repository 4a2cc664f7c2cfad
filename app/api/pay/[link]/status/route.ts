import { after } from "next/server";
import { log } from "#lib/log.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/** For the page of a pay link: the version of its order, and nothing that would open it. */
export async function GET(_request: Request, { params }: { params: Promise<{ link: string }> }) {
  const { link } = await params;
  const headers = { "cache-control": "no-store" };
  try {
    const token = await findLinkedOrder(link);
    const order = token && (await findOrderVersion(token));
    if (!token || !order) return new Response("Not found", { status: 404, headers });
    if (order.isAwaiting) after(() => nudgeOrder(token));
    return Response.json({ version: order.version }, { headers });
  } catch (error) {
    log.warn("no order can be looked at for now", { error });
    return tryLater();
  }
}
