"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { pauseNetworks } from "#lib/settings/pause-networks.ts";
import { networkPauseForm } from "#lib/settings/settings-form.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

export async function pauseNetworksAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "change_settings", schema: networkPauseForm, form },
    pauseNetworks,
  );
  const sent = form.get("locale");
  const page = localePath(isLocale(sent) ? sent : defaultLocale, "/admin/settings");
  revalidatePath("/[locale]/admin/settings", "page");
  // By GET, so that reloading does not save again.
  redirect(`${page}?${done.ok ? "saved" : "broken"}`);
}
