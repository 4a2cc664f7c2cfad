import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** Longer than the whole question may take; when it has passed, whoever asked is dead. */
const leaseS = 20;

export type TakenCallback = {
  id: string;
  /** The foreign one; null when the callback gave none, and then there is its tx_reference. */
  identifier: string | null;
  txReference: string | null;
  clearNos: number;
  /** Since the callback last came. */
  ageS: number;
  /** Names the slot of the budget that this question uses up, as it was taken. */
  slot: { number: number; freeAt: string };
};

/**
 * Takes one callback out of the quarantine together with one of the ten questions a minute, or neither: one statement
 * that locks and judges both, so no number of processes asks more. Odd slots serve the callback that has waited
 * longest, even ones the newest that nobody asked about yet (decisions/012). A slot is free again 60 s after its answer
 * was kept, a callback 20 s after it was taken: a death here costs one question and no try.
 */
export async function takeCallback(): Promise<TakenCallback | undefined> {
  const [taken] = await db().execute<
    Omit<TakenCallback, "slot"> & { slotNumber: number; slotFreeAt: string }
  >(sql`
    with slot as materialized (
      select number from quarantine_slots where free_at <= clock_now() order by number limit 1 for update skip locked
    ), oldest as (
      select id from gateway_callbacks where next_check_at <= clock_now() and (select number from slot) % 2 = 1
      order by next_check_at limit 1 for update skip locked
    ), newest as materialized (
      -- Among those never asked about: what is asked again is due later than they, and would always stand before them.
      select id from gateway_callbacks
      where next_check_at <= clock_now() and checked_at is null and (select number from slot) % 2 = 0
      order by next_check_at desc limit 1 for update skip locked
    ), newest_again as (
      select id from gateway_callbacks
      where next_check_at <= clock_now() and (select number from slot) % 2 = 0 and not exists (table newest)
      order by next_check_at desc limit 1 for update skip locked
    ), chosen as materialized (
      table oldest union all table newest union all table newest_again
    ), used as (
      update quarantine_slots s set free_at = clock_now() + make_interval(secs => ${leaseS + 60})
      from slot, chosen where s.number = slot.number returning s.number, s.free_at
    ), taken as (
      update gateway_callbacks c set next_check_at = clock_now() + make_interval(secs => ${leaseS})
      from chosen, used where c.id = chosen.id
      returning c.id, c.identifier, c.tx_reference, c.check_count, c.last_received_at
    )
    select taken.id, identifier, tx_reference as "txReference", check_count as "clearNos",
      extract(epoch from clock_now() - last_received_at)::float8 as "ageS",
      used.number as "slotNumber", used.free_at::text as "slotFreeAt"
    from taken, used`);
  if (!taken) return undefined;
  const { slotNumber, slotFreeAt, ...callback } = taken;
  return { ...callback, slot: { number: slotNumber, freeAt: slotFreeAt } };
}
