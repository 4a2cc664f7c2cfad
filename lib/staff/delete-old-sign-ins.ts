import { lt, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { staffDevices } from "#db/schema/staff.ts";
import { longestDeviceS } from "#lib/staff/known-device.ts";

/** Deletes what no sign-in looks at any more: tries older than a day, devices unused for 180; returns how many. */
export async function deleteOldSignIns(): Promise<number> {
  // A row that a sign-in holds is in use again; waiting for it could become a circle.
  const [tries] = await db().execute<{ count: number }>(sql`
    with deleted as (
      delete from sign_in_throttles where bucket in (
        select bucket from sign_in_throttles where blocked_until < clock_now() - interval '1 day'
        for update skip locked)
      returning bucket
    )
    select count(*)::int as count from deleted`);
  const devices = await db()
    .delete(staffDevices)
    .where(lt(staffDevices.lastUsedAt, sql`clock_now() - make_interval(secs => ${longestDeviceS})`))
    .returning({ usedAt: staffDevices.lastUsedAt });
  return (tries?.count ?? 0) + devices.length;
}
