import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { PromotionStanding, PromotionTerms } from "#lib/promotions/promotion.ts";
import { standingOfP } from "#lib/promotions/promotion-part.ts";

export const promotionsShown = 100;

export type StaffPromotion = PromotionTerms & {
  id: string;
  standing: PromotionStanding | "paused";
  isActive: boolean;
  startsAt: Date;
  endsAt: Date | null;
  used: number;
  usedLate: number;
  maxUses: number | null;
  maxUsesPerPhone: number | null;
};

/** Those that may be used first, then the newest; a hundred at most. */
export async function listPromotions(): Promise<StaffPromotion[]> {
  const rows = await db().execute<StaffPromotion & { startsAt: string; endsAt: string | null }>(sql`
    select p.id, p.code, p.kind, p.value, p.min_subtotal_xof as "minSubtotalXof", p.is_active as "isActive",
      case when not p.is_active and coalesce(p.ends_at > clock_now(), true) then 'paused' else ${standingOfP} end as standing,
      p.starts_at as "startsAt", p.ends_at as "endsAt", p.used, p.used_late as "usedLate", p.max_uses as "maxUses",
      p.max_uses_per_phone as "maxUsesPerPhone"
    from promotions p order by ${standingOfP} = 'good' desc, p.created_at desc, p.id limit ${promotionsShown}`);
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: row.endsAt === null ? null : new Date(row.endsAt),
  }));
}
