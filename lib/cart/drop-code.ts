import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";

/** Takes the code off a cart; without one it changes nothing. */
export async function dropCode(token: string): Promise<void> {
  await db().execute(sql`
    update carts set promotion_id = null where token_hash = ${hashCartToken(token)} and promotion_id is not null`);
}
