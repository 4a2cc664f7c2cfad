import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/**
 * From now on no prompt goes to this number (8 local digits), whoever asks. Blocked already: stays as it was. A prompt
 * that is on its way to the gateway at this moment is not called back.
 */
export async function blockPhone(
  phone: string,
  note: string,
  staffMemberId: string,
): Promise<Result<undefined, "already_blocked">> {
  const [blocked] = await db().execute(sql`
    insert into blocked_phones (phone, note, blocked_by) values (${phone}, ${note}, ${staffMemberId})
    on conflict (phone) do nothing returning phone`);
  return blocked ? ok(undefined) : refused("already_blocked");
}
