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

/** Who asks, for what an open page requests by itself: it does not count as use of the session. */
export async function peekStaff(): Promise<StaffMember | undefined> {
  const sessionId = await readStaffCookie();
  return sessionId === undefined ? undefined : findSession(sessionId, false);
}

/**
 * For pages: the member who asks, or off to the sign-in, which comes back to `path`. Whoever lacks the right is led to
 * the orders, which every role may see.
 */
export async function requireStaff(right: StaffRight, locale: Locale, path: string): Promise<StaffMember> {
  const staff = await getStaff();
  if (!staff) redirect(signInPath(locale, localePath(locale, path), (await readStaffCookie()) !== undefined));
  if (!hasRight(staff.role, right)) redirect(localePath(locale, "/admin/orders"));
  return staff;
}

/** `hasEnded`: there was a session, so its end is explained. */
export function signInPath(locale: Locale, callbackPath: string | undefined, hasEnded: boolean): string {
  const query = new URLSearchParams({
    ...(callbackPath && { callbackUrl: callbackPath }),
    ...(hasEnded && { ended: "1" }),
  });
  return `${localePath(locale, "/admin/sign-in")}?${query}`;
}
