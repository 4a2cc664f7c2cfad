import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { PromotionTerms } from "#lib/promotions/promotion.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type NewPromotion = PromotionTerms & {
  /** Null: at once. */
  startsAt: Date | null;
  endsAt: Date | null;
  maxUses: number | null;
  maxUsesPerPhone: number | null;
};

export type CreateRefusal = "code_taken" | "times_out_of_order";

/**
 * Makes a code, by the shop's clock; what it promises never changes afterwards. One statement: of two that make one code
 * at once the second is refused, and so is a double click.
 */
export async function createPromotion(
  terms: NewPromotion,
  actor: string,
): Promise<Result<undefined, CreateRefusal>> {
  const { code, kind, value, minSubtotalXof, maxUses, maxUsesPerPhone } = terms;
  const [row] = await db().execute<{ isInOrder: boolean; id: string | null }>(sql`
    with times as (
      select coalesce(${terms.startsAt?.toISOString() ?? null}::timestamptz, clock_now()) as starts,
        ${terms.endsAt?.toISOString() ?? null}::timestamptz as ends
    ), judged as (
      select starts, ends, ends is null or ends > greatest(starts, clock_now()) as in_order from times
    ), made as (
      insert into promotions (code, kind, value, min_subtotal_xof, starts_at, ends_at, max_uses, max_uses_per_phone, created_by)
      select ${code}, ${kind}, ${value}, ${minSubtotalXof}, starts, ends, ${maxUses}, ${maxUsesPerPhone}, ${actor}
      from judged where in_order
      on conflict (code) do nothing returning id
    )
    select in_order as "isInOrder", (select id from made) as id from judged`);
  if (!row?.isInOrder) return refused("times_out_of_order");
  return row.id === null ? refused("code_taken") : ok(undefined);
}
