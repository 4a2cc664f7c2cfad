import { lt, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { cartAdditions } from "#db/schema/cart.ts";

/** Deletes the keys of additions that are an hour old: a repeat comes within seconds. Returns how many. */
export async function deleteOldAdditions(): Promise<number> {
  const deleted = await db()
    .delete(cartAdditions)
    .where(lt(cartAdditions.madeAt, sql`clock_now() - interval '1 hour'`))
    .returning({ cartId: cartAdditions.cartId });
  return deleted.length;
}
