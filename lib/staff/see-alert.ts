import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** Marks an alert as seen by a member; the same trouble afterwards is a new alert. Seen already stays as it was. */
export async function seeAlert(alertId: string, staffMemberId: string): Promise<void> {
  await db().execute(sql`
    update staff_alerts set seen_at = clock_now(), seen_by = ${staffMemberId}
    where id = ${alertId} and seen_at is null`);
}
