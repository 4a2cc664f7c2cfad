import { log } from "#lib/log.ts";
import { checkPassword } from "#lib/staff/check-password.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { clearSignInTries, takeSignInTry } from "#lib/staff/sign-in-throttle.ts";

export type SignInRefusal = { ok: false; reason: "credentials_refused" | "too_many_tries"; waitS: number };

/**
 * The one way in, for our form and for next-auth's: throttle, password, a session of one's own. The answer tells
 * neither whether the e-mail is known nor which half was wrong.
 */
export async function signInStaff(
  email: string,
  password: string,
  address: string | undefined,
): Promise<{ ok: true; sessionId: string } | SignInRefusal> {
  const waitS = await takeSignInTry(email, address);
  if (waitS > 0) return { ok: false, reason: "too_many_tries", waitS };
  const member = await checkPassword(email, password);
  if (!member) {
    log.warn("sign-in refused");
    return { ok: false, reason: "credentials_refused", waitS: 0 };
  }
  await clearSignInTries(email, address);
  log.info("signed in", { staffMemberId: member.id });
  return { ok: true, sessionId: await openSession(member.id) };
}
