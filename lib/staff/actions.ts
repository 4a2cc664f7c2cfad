"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "#lib/client-address.ts";
import { fieldsOf } from "#lib/form-fields.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { readCallbackPath } from "#lib/staff/callback-path.ts";
import { revokeSession } from "#lib/staff/revoke-session.ts";
import { signInFields } from "#lib/staff/sign-in-form.ts";
import { type SignInRefusal, signInStaff } from "#lib/staff/sign-in-staff.ts";
import {
  dropStaffCookie,
  readDeviceCookie,
  readStaffCookie,
  writeDeviceCookie,
  writeStaffCookie,
} from "#lib/staff/staff-cookie.ts";
import { statedWait } from "#lib/staff/stated-wait.ts";

/** What the form shows again; the password never comes back. */
export type SignInState = { email: string; refusal: string | undefined };

/** Opens a session and goes to the page that was asked for. Needs no scripts. */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form);
  const read = signInFields.safeParse(fieldsOf(form));
  if (!read.success) return refusal("", { reason: "credentials_refused", waitS: 0 });
  const { email, password, callbackUrl } = read.data;
  const address = addressOf((await headers()).get("x-forwarded-for"));
  const signedIn = await signInStaff(email, password, address, await readDeviceCookie());
  if (!signedIn.ok) return refusal(email, signedIn);
  await writeStaffCookie(signedIn.sessionId);
  await writeDeviceCookie(signedIn.deviceToken);
  redirect(readCallbackPath(callbackUrl) ?? localePath(locale, "/admin/orders"));

  async function refusal(typed: string, { reason, waitS }: Omit<SignInRefusal, "ok">): Promise<SignInState> {
    const t = wordsIn(locale, "admin");
    return { email: typed, refusal: t(`signIn.${reason}`, statedWait(waitS)) };
  }
}

/** Ends the session here and everywhere its cookie may have been copied to. */
export async function signOutAction(form: FormData): Promise<void> {
  const sessionId = await readStaffCookie();
  if (sessionId) await revokeSession(sessionId);
  await dropStaffCookie();
  redirect(localePath(localeOf(form), "/admin/sign-in"));
}

function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}
