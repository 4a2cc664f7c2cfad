import { type SQL, sql } from "drizzle-orm";
import type { TakenCallback } from "#lib/quarantine/take-callback.ts";

/**
 * The slot's minute begins when its answer is kept, since the question was asked at some time before: a CTE of the
 * statement that keeps it. A slot that another took meanwhile stays as that one left it.
 */
export function slotUsed({ slot }: TakenCallback): SQL {
  return sql`
      update quarantine_slots set free_at = clock_now() + interval '60 seconds'
      where number = ${slot.number} and free_at = ${slot.freeAt}::timestamptz`;
}
