import { desc, eq, max } from "drizzle-orm";
import { db } from "#db/client.ts";
import { orderEvents, orders } from "#db/schema/orders.ts";

/** The number of the newest event of an order: another one means that the order has changed. 0: no such order. */
export async function findLastEvent(orderId: string): Promise<number> {
  const [row] = await db()
    .select({ last: max(orderEvents.id) })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, orderId));
  return row?.last ?? 0;
}

/** The order that was placed last. */
export async function findNewestOrder(): Promise<string | undefined> {
  const [row] = await db()
    .select({ id: orders.id })
    .from(orders)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(1);
  return row?.id;
}
