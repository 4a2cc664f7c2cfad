import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** However busy, a session ends after this long; the cookie lives no longer than its row. */
export const longestSessionS = 8 * 3600;

/** A new session of this member; returns its id, which only the encrypted cookie may carry. */
export async function openSession(staffMemberId: string): Promise<string> {
  const [row] = await db().execute<{ id: string }>(sql`
    insert into staff_sessions (staff_member_id, expires_at)
    values (${staffMemberId}, clock_now() + make_interval(secs => ${longestSessionS})) returning id`);
  if (!row) throw new Error("The session was not written.");
  return row.id;
}
