import { redirect } from "next/navigation";
import { cache } from "react";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { findSession } from "#lib/staff/find-session.ts";
import { readStaffCookie } from "#lib/staff/staff-cookie.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight, type StaffRight } from "#lib/staff/staff-right.ts";

/** Who asks, read from the session's row; once per request, however many parts of a page ask. */
export const getStaff = cache(async (): Promise<StaffMember | undefined> => {
  const sessionId = await readStaffCookie();
  return sessionId === undefined ? undefined : findSession(sessionId);
});

/**
 * For pages: the member who asks, or off to the sign-in, which comes back to `path`. Whoever lacks the right is led to
 * the orders, which every role may see.
 */
export async function requireStaff(right: StaffRight, locale: Locale, path: string): Promise<StaffMember> {
  const staff = await getStaff();
  if (!staff) redirect(signInPath(locale, path, (await readStaffCookie()) !== undefined));
  if (!hasRight(staff.role, right)) redirect(localePath(locale, "/admin/orders"));
  return staff;
}

/** `hasEnded`: there was a session, so its end is explained. */
export function signInPath(locale: Locale, path: string, hasEnded = false): string {
  const query = new URLSearchParams({
    callbackUrl: localePath(locale, path),
    ...(hasEnded && { ended: "1" }),
  });
  return `${localePath(locale, "/admin/sign-in")}?${query}`;
}
