"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "#lib/client-address.ts";
import { fieldsOf, localeOf } from "#lib/form-fields.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { ActionState } from "#lib/staff/action-state.ts";
import { readCallbackPath } from "#lib/staff/callback-path.ts";
import { revokeSession } from "#lib/staff/revoke-session.ts";
import { signInFields } from "#lib/staff/sign-in-form.ts";
import { type SignInRefusal, signInStaff } from "#lib/staff/sign-in-staff.ts";
import { hasScripts, refusal } from "#lib/staff/staff-action.ts";
import {
  dropStaffCookie,
  readDeviceCookie,
  readStaffCookie,
  writeDeviceCookie,
  writeStaffCookie,
} from "#lib/staff/staff-cookie.ts";
import { statedWait } from "#lib/staff/stated-wait.ts";
import { writeTheme } from "#lib/staff/theme-cookie.ts";

/**
 * Opens a session and goes to the page that was asked for; beside a form whose session ended (`stay`) it goes nowhere.
 * Needs no scripts. The password never comes back.
 */
export async function signInAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOf(form);
  const read = signInFields.safeParse(fieldsOf(form));
  if (!read.success) return refused({ reason: "credentials_refused", waitS: 0 });
  const { email, password, callbackUrl, stay } = read.data;
  const address = addressOf((await headers()).get("x-forwarded-for"));
  const signedIn = await signInStaff(email, password, address, await readDeviceCookie());
  if (!signedIn.ok) return refused(signedIn);
  await writeStaffCookie(signedIn.sessionId);
  await writeDeviceCookie(signedIn.deviceToken);
  if (stay) return { outcome: "done" };
  const goTo = readCallbackPath(callbackUrl) ?? localePath(locale, "/admin/orders");
  if (!(await hasScripts())) redirect(goTo);
  return { outcome: "done", goTo };

  function refused({ reason, waitS }: Omit<SignInRefusal, "ok">): ActionState {
    const t = wordsIn(locale, "admin.signIn");
    return refusal(form, { reason, message: t(reason, statedWait(waitS)) });
  }
}

/** Light, dark, or as the device has it: for this browser. */
export async function changeThemeAction(form: FormData): Promise<void> {
  await writeTheme(form.get("theme"));
  revalidatePath("/", "layout");
}

/** Ends the session here and everywhere its cookie may have been copied to. */
export async function signOutAction(form: FormData): Promise<void> {
  const sessionId = await readStaffCookie();
  if (sessionId) await revokeSession(sessionId);
  await dropStaffCookie();
  redirect(localePath(localeOf(form), "/admin/sign-in"));
}
