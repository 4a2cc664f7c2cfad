import { log } from "#lib/log.ts";
import { checkPassword } from "#lib/staff/check-password.ts";
import { isKnownDevice } from "#lib/staff/known-device.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { rememberDevice } from "#lib/staff/remember-device.ts";
import { clearSignInTries, takeSignInTry } from "#lib/staff/sign-in-throttle.ts";

export type SignInRefusal = { ok: false; reason: "credentials_refused" | "too_many_tries"; waitS: number };

/**
 * The one way in, for our form and for next-auth's: throttle, password, a session of one's own. The answer tells
 * neither whether the e-mail is known nor which half was wrong. `deviceToken` is what the browser's cookie holds; the
 * one that is returned goes there.
 */
export async function signInStaff(
  email: string,
  password: string,
  address: string | undefined,
  deviceToken?: string,
): Promise<{ ok: true; sessionId: string; deviceToken: string } | SignInRefusal> {
  const isKnown = deviceToken !== undefined && (await isKnownDevice(email, deviceToken));
  const signInTry = { email, address, knownDevice: isKnown ? deviceToken : undefined };
  const waitS = await takeSignInTry(signInTry);
  if (waitS > 0) return { ok: false, reason: "too_many_tries", waitS };
  const member = await checkPassword(email, password);
  if (!member) {
    log.warn("sign-in refused");
    return { ok: false, reason: "credentials_refused", waitS: 0 };
  }
  await clearSignInTries(signInTry);
  log.info("signed in", { staffMemberId: member.id });
  return {
    ok: true,
    sessionId: await openSession(member.id),
    deviceToken: await rememberDevice(member.id, deviceToken),
  };
}
