import { redirect } from "next/navigation";
import type { z } from "zod";
import { fieldsOf } from "#lib/form-fields.ts";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { getStaff } from "#lib/staff/current-staff.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight, type StaffRight } from "#lib/staff/staff-right.ts";

export type StaffRefusal = "signed_out" | "forbidden" | "form_broken";

/**
 * Every act of staff passes here: a live session, the right, a form of exactly the expected fields; only then `act`.
 * Whoever is signed out meanwhile goes to the sign-in; the other refusals come back as values and change nothing.
 */
export async function runStaffAction<Schema extends z.ZodObject, Done>(
  { right, schema, form }: { right: StaffRight; schema: Schema; form: FormData },
  act: (asked: z.output<Schema>, staff: StaffMember) => Promise<Done>,
): Promise<Result<Done, StaffRefusal>> {
  const staff = await getStaff();
  if (!staff) redirect(localePath(localeOf(form), "/admin/sign-in"));
  const admitted = admitStaff(staff, right, schema, form);
  return admitted.ok ? ok(await act(admitted.value, staff)) : admitted;
}

export function admitStaff<Schema extends z.ZodObject>(
  staff: StaffMember | undefined,
  right: StaffRight,
  schema: Schema,
  form: FormData,
): Result<z.output<Schema>, StaffRefusal> {
  if (!staff) return refused("signed_out");
  if (!hasRight(staff.role, right)) return refused("forbidden");
  const read = schema.safeParse(fieldsOf(form));
  return read.success ? ok(read.data) : refused("form_broken");
}

function localeOf(form: FormData) {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}
