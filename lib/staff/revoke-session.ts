import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** Ends a session at once, wherever its cookie still is. Idempotent. */
export async function revokeSession(sessionId: string): Promise<void> {
  await db().execute(sql`
    update staff_sessions set revoked_at = clock_now() where id = ${sessionId}::uuid and revoked_at is null`);
}
