import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";

/** A desk left alone closes after this long. */
const longestIdleS = 30 * 60;

/**
 * The member behind a live session: not revoked, not older than 8 h, used in the last 30 min, of somebody who is still
 * active; else undefined. Reading it counts as use, written at most once a minute, unless `isUse` is false: what a page
 * does by itself keeps no session alive.
 */
export async function findSession(sessionId: string, isUse = true): Promise<StaffMember | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sessionId)) return undefined;
  const [row] = await db().execute<StaffMember>(sql`
    with live as (
      select s.id as session_id, s.seen_at, m.id, m.email, m.name, m.role
      from staff_sessions s join staff_members m on m.id = s.staff_member_id
      where s.id = ${sessionId} and s.revoked_at is null and m.is_active and s.expires_at > clock_now()
        and s.seen_at > clock_now() - make_interval(secs => ${longestIdleS})
    ), seen as (
      update staff_sessions s set seen_at = clock_now() from live
      where s.id = live.session_id and live.seen_at < clock_now() - interval '1 minute' and ${isUse}
    )
    select id, email, name, role from live`);
  return row;
}
