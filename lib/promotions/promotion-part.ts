import { type SQL, sql } from "drizzle-orm";

/** Of `p`, a row of promotions: the `PromotionStanding` by the shop's clock. */
export const standingOfP: SQL = sql`case
  when not p.is_active or p.ends_at <= clock_now() then 'over'
  when p.starts_at > clock_now() then 'not_yet'
  when p.used >= p.max_uses then 'used_up'
  else 'good' end`;

/** Of `p`, a row of promotions in good standing: whole francs off goods of `subtotal`. `discountOf` says what it means. */
export function discountPart(subtotal: SQL, minTotal: SQL): SQL {
  return sql`case when ${subtotal} < p.min_subtotal_xof then 0 else greatest(0, least(
    case p.kind when 'percent' then ${subtotal} * p.value / 100 else p.value end, ${subtotal} - ${minTotal})) end`;
}
