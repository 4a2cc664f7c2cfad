import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { OrderRefusal } from "#lib/checkout/order-request.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** What an earlier request of this cart under the same key became; undefined when there was none. */
export async function findEarlierOrder(
  cartHash: Buffer,
  requestHash: Buffer,
  idempotencyKey: string,
): Promise<Result<{ token: string }, OrderRefusal> | undefined> {
  const [earlier] = await db().execute<{ token: string; is_same: boolean }>(sql`
    select o.token, o.request_hash = ${requestHash} as is_same from orders o join carts c on c.id = o.cart_id
    where c.token_hash = ${cartHash} and o.idempotency_key = ${idempotencyKey}`);
  if (!earlier) return undefined;
  return earlier.is_same ? ok({ token: earlier.token }) : refused("key_reused");
}
