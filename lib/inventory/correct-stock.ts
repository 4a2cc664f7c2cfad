import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mostOnHand, type StockChange, type StockRefusal } from "#lib/inventory/stock.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type StockCorrection = {
  variantId: string;
  change: StockChange;
  /** Pieces: what was counted, or how many more or fewer. */
  quantity: number;
  seenOnHand: number;
  note: string;
};

/**
 * Sets what is on the shelf, with its movement, in one statement; the row is locked and judged as it then is. Whoever
 * saw another number than the row now has changes nothing, so a double click counts once. Never below what is
 * promised to orders.
 */
export async function correctStock(
  { variantId, change, quantity, seenOnHand, note }: StockCorrection,
  actor: string,
): Promise<Result<{ onHand: number }, StockRefusal>> {
  const reason = change === "returned" ? "return" : "correction";
  const [level] = await db().execute<{ verdict: StockRefusal | "done"; toBe: number }>(sql`
    with level as (
      select variant_id, on_hand, reserved from stock_levels where variant_id = ${variantId} for update
    ), judged as (
      select *, case when on_hand <> ${seenOnHand} then 'changed_meanwhile' when to_be < reserved then 'below_reserved'
        when to_be > ${mostOnHand} then 'too_many' when to_be = on_hand then 'nothing_changed' else 'done' end as verdict
      from (select *, case ${change} when 'counted' then 0 else on_hand end
        + case ${change} when 'removed' then -1 else 1 end * ${quantity}::int as to_be from level) as wanted
    ), moved as (
      update stock_levels s set on_hand = j.to_be from judged j
      where s.variant_id = j.variant_id and j.verdict = 'done'
    ), told as (
      insert into stock_movements (variant_id, delta, reason, actor, note)
      select variant_id, to_be - on_hand, ${reason}, ${actor}, ${note} from judged where verdict = 'done'
    )
    select verdict, to_be as "toBe" from judged`);
  if (!level) return refused("unknown_variant");
  return level.verdict === "done" ? ok({ onHand: level.toBe }) : refused(level.verdict);
}
