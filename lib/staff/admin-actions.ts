"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { localePath, locales } from "#lib/i18n/locale.ts";
import { seeAlert } from "#lib/staff/see-alert.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

/** « Vu »: an alert that a colleague has marked already is simply shown so. */
export async function seeAlertAction(form: FormData): Promise<void> {
  const schema = z.strictObject({ alertId: z.uuid(), locale: z.enum(locales) });
  const done = await runStaffAction({ right: "verify_payment", schema, form }, async (asked, staff) => {
    await seeAlert(asked.alertId, staff.id);
    return localePath(asked.locale, "/admin/gateway");
  });
  if (!done.ok) return;
  revalidatePath("/[locale]/admin/gateway", "page");
  redirect(done.value);
}
