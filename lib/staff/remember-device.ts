import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { staffDevices } from "#db/schema/staff.ts";
import { randomToken } from "#lib/random.ts";
import { hashOf, hasToken } from "#lib/staff/known-device.ts";

/**
 * After a good sign-in: the browser is known for this member for another 180 days. Returns the token for its cookie: the
 * one it sent if the shop made it, which may be known for colleagues too, else a new one. A token that the shop did not
 * make is never adopted: whoever had planted it in the browser would hold it as well.
 */
export async function rememberDevice(staffMemberId: string, sentToken: string | undefined): Promise<string> {
  const deviceToken = sentToken !== undefined && (await isOurs(sentToken)) ? sentToken : randomToken();
  await db()
    .insert(staffDevices)
    .values({ tokenHash: hashOf(deviceToken), staffMemberId })
    .onConflictDoUpdate({
      target: [staffDevices.tokenHash, staffDevices.staffMemberId],
      set: { lastUsedAt: sql`clock_now()` },
    });
  return deviceToken;
}

async function isOurs(deviceToken: string): Promise<boolean> {
  const rows = await db()
    .select({ usedAt: staffDevices.lastUsedAt })
    .from(staffDevices)
    .where(hasToken(deviceToken));
  return rows.length > 0;
}
