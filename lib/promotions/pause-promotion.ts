import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/**
 * Pauses a code or takes it up again; the same again changes nothing. Orders already placed keep their discount, a cart
 * that holds the code is told.
 */
export async function pausePromotion(
  promotionId: string,
  to: "paused" | "running",
): Promise<Result<undefined, "unknown_promotion">> {
  const rows = await db().execute(sql`
    update promotions set is_active = ${to === "running"} where id = ${promotionId} returning id`);
  return rows.length > 0 ? ok(undefined) : refused("unknown_promotion");
}
