import { randomBytes } from "node:crypto";
import type postgres from "postgres";

export type TestTerms = {
  kind?: "percent" | "amount";
  value?: number;
  minSubtotalXof?: number;
  maxUses?: number | null;
  maxUsesPerPhone?: number | null;
};

/** For tests: a code of its own, valid from an hour ago. */
export async function arrangePromotion(
  sql: postgres.Sql,
  {
    kind = "percent",
    value = 10,
    minSubtotalXof = 0,
    maxUses = null,
    maxUsesPerPhone = null,
  }: TestTerms = {},
): Promise<{ id: string; code: string }> {
  const code = `T${randomBytes(4).toString("hex").toUpperCase()}`;
  const [row] = await sql`
    insert into promotions (code, kind, value, min_subtotal_xof, max_uses, max_uses_per_phone, starts_at)
    values (${code}, ${kind}, ${value}, ${minSubtotalXof}, ${maxUses}, ${maxUsesPerPhone}, clock_now() - interval '1 hour')
    returning id`;
  return { id: row?.id, code };
}
