import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hiddenName } from "#lib/client-address.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";

const slowedByMs = 3_000;

/**
 * Counts a payment that is asked for from an address and returns how long its answer shall wait, in milliseconds: 0 up
 * to the hourly number in the settings. Never a refusal, because a carrier puts thousands of honest shoppers behind one
 * address; crossing the number alerts staff once an hour. One statement; locks the address's row alone, and only until
 * its change is visible: waiting for the disk there would line up all who share an address. A crash of the database may
 * forget the last half second of counting.
 */
export async function slowAddress(address: string | undefined): Promise<number> {
  if (address === undefined) return 0;
  const [counted] = await db().execute<{ isMany: boolean }>(sql`
    with counted as (
      insert into address_tries as t (bucket, since, tries) values (${hiddenName("pay", address)}, clock_now(), 1)
      on conflict (bucket) do update set
        tries = case when t.since < clock_now() - interval '1 hour' then 1 else t.tries + 1 end,
        since = case when t.since < clock_now() - interval '1 hour' then clock_now() else t.since end
      returning tries
    ), crossed as (
      select tries from counted, shop_settings where tries = address_payments_per_hour + 1
    ), alerted as (${alertRow("address_flood", "", sql`jsonb_build_object('tries', tries)`, sql`crossed`)}
    )
    select tries > address_payments_per_hour as "isMany", set_config('synchronous_commit', 'off', true)
    from counted, shop_settings`);
  return counted?.isMany ? slowedByMs : 0;
}
