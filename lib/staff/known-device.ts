import { createHash } from "node:crypto";
import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { staffDevices, staffMembers } from "#db/schema/staff.ts";

/** A browser from which nobody has signed in for so long is an unknown one again. */
export const longestDeviceS = 180 * 86_400;

/** Whether this e-mail's member has signed in from the browser that holds this token. */
export async function isKnownDevice(email: string, deviceToken: string): Promise<boolean> {
  const rows = await db()
    .select({ id: staffMembers.id })
    .from(staffDevices)
    .innerJoin(staffMembers, eq(staffMembers.id, staffDevices.staffMemberId))
    .where(and(hasToken(deviceToken), eq(staffMembers.email, email.trim().toLowerCase())));
  return rows.length > 0;
}

/** The rows of this token, one for each member, that have not grown too old. */
export function hasToken(deviceToken: string): SQL | undefined {
  const isRecent = gt(staffDevices.lastUsedAt, sql`clock_now() - make_interval(secs => ${longestDeviceS})`);
  return and(eq(staffDevices.tokenHash, hashOf(deviceToken)), isRecent);
}

export function hashOf(deviceToken: string): Buffer {
  return createHash("sha256").update(deviceToken).digest();
}
