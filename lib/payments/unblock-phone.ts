import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** Prompts may go to this number (8 local digits) again. The same when repeated. */
export async function unblockPhone(phone: string): Promise<void> {
  await db().execute(sql`delete from blocked_phones where phone = ${phone}`);
}
