import type { Sql } from "postgres";

/** Others are faster; less than nothing is brought back. The shelf's books stay right. */
export async function takeFromShelf(sql: Sql, variantId: string, pieces: number): Promise<void> {
  await sql`
    with moved as (
      update stock_levels set on_hand = on_hand - ${pieces} where variant_id = ${variantId} returning variant_id
    )
    insert into stock_movements (variant_id, delta, reason, note)
    select variant_id, ${-pieces}::int, 'correction', 'for a story' from moved`;
}
