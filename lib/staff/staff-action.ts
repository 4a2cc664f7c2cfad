import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { fieldsOf, localeOf } from "#lib/form-fields.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { log } from "#lib/log.ts";
import type { ActionState, StaffAction } from "#lib/staff/action-state.ts";
import { readCallbackPath } from "#lib/staff/callback-path.ts";
import { getStaff, signInPath } from "#lib/staff/current-staff.ts";
import { writeResult } from "#lib/staff/result-cookie.ts";
import { type StaffAct, staffActs } from "#lib/staff/staff-act.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Options<Schema extends z.ZodObject> = {
  act: StaffAct;
  schema: Schema;
  /** What a form of this kind must hold, for when it does not. */
  broken?: (locale: Locale) => string;
};

type Performed =
  | { done: string; goTo?: string }
  | { refused: string; message: string; field?: string; goTo?: undefined };

/**
 * Every act of staff passes here: a live session, the right, a form of exactly the expected fields; only then `perform`.
 * Whatever is refused changes nothing, is said in words, and leaves the form as it was filled in.
 */
export function staffAction<Schema extends z.ZodObject>(
  { act, schema, broken }: Options<Schema>,
  perform: (fields: z.output<Schema>, by: { staff: StaffMember; locale: Locale }) => Promise<Performed>,
): StaffAction {
  return async (_previous, form) => {
    const locale = localeOf(form);
    const words = wordsIn(locale, "admin.acts");
    const staff = await getStaff();
    if (!staff) return signedOut(locale);
    if (!hasRight(staff.role, staffActs[act])) {
      log.warn("an act of staff was refused", { act, staffMemberId: staff.id });
      revalidatePath("/", "layout");
      return refusal(form, { reason: "forbidden", message: words("forbidden") });
    }
    const read = schema.safeParse(fieldsOf(form));
    if (!read.success) {
      const message = broken?.(locale) ?? words("broken");
      return refusal(form, { reason: "form_broken", message, errors: errorsOf(read.error, locale) });
    }
    const performed = await perform(read.data, { staff, locale });
    // Whatever became of it, somebody else may have changed what this page shows.
    revalidatePath("/", "layout");
    if ("refused" in performed) {
      const { refused: reason, message, field } = performed;
      // Without scripts it is said in the form, which may be gone by now: somebody else was quicker.
      if (!field && !(await hasScripts())) await writeResult({ text: message, isRefusal: true });
      return refusal(form, { reason, message, errors: field ? { [field]: message } : undefined });
    }
    recordAct(act, staff);
    if (!(await hasScripts())) await leaveByGet(performed.done, performed.goTo);
    return { outcome: "done", message: performed.done, goTo: performed.goTo };
  };
}

/** Where the audit log will be written; until then an act stands in the order's events and in the log. */
function recordAct(act: StaffAct, staff: StaffMember): void {
  log.info("an act of staff", { act, staffMemberId: staff.id });
}

/** With scripts the form stays as it is, and its reader signs in beside it; without, the page can only lead there. */
async function signedOut(locale: Locale): Promise<ActionState> {
  if (!(await hasScripts())) redirect(signInPath(locale, await readPage(), true));
  return { outcome: "signed_out", message: wordsIn(locale, "admin.acts")("signedOut") };
}

/** Without scripts: on to a page by GET, which says the result and which a reload does not send again. */
async function leaveByGet(result: string, goTo: string | undefined): Promise<void> {
  const page = goTo ?? (await readPage());
  if (!page) return;
  await writeResult({ text: result, isRefusal: false });
  redirect(page);
}

/** The page that a form was posted from, as far as its browser says so. */
async function readPage(): Promise<string | undefined> {
  const referer = (await headers()).get("referer") ?? "";
  return URL.canParse(referer) ? readCallbackPath(new URL(referer).pathname) : undefined;
}

/** Next's runtime names the action in a header; a form that is posted by the browser itself has it among its fields. */
export async function hasScripts(): Promise<boolean> {
  return (await headers()).has("next-action");
}

/** The page is rendered anew where scripts do not run, so what was typed goes along. */
export function refusal(
  form: FormData,
  why: Pick<ActionState, "reason" | "message" | "errors">,
): ActionState {
  const typed = [...form].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !isSecret(field[0]),
  );
  return { outcome: "refused", typed: Object.fromEntries(typed), ...why };
}

function isSecret(name: string): boolean {
  return name === "password" || name.startsWith("$ACTION");
}

/** One sentence for each field that could not be read, by its name. */
function errorsOf(error: z.ZodError, locale: Locale): Record<string, string> {
  const t = wordsIn(locale, "admin.fields");
  const errors: Record<string, string> = {};
  for (const { path, code } of error.issues) {
    const [name] = path;
    if (typeof name !== "string") continue;
    const keys = [code === "too_small" ? `${name}TooShort` : name, name, "other"];
    const key = keys.find((one) => t.has(one as "other")) as "other";
    errors[name] ??= t(key);
  }
  return errors;
}
