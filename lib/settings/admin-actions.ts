"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { changeSettings } from "#lib/settings/change-settings.ts";
import { pauseNetworks } from "#lib/settings/pause-networks.ts";
import {
  contactForm,
  holdForm,
  hostedPageForm,
  limitsForm,
  networkNamesForm,
  networkPauseForm,
  type SettingsSection,
} from "#lib/settings/settings-form.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

export async function pauseNetworksAction(form: FormData): Promise<void> {
  await save("networks", networkPauseForm, form, pauseNetworks);
}

export async function switchHostedPageAction(form: FormData): Promise<void> {
  await save("hosted", hostedPageForm, form, ({ to }) => changeSettings({ hostedPageIsOn: to === "on" }));
}

export async function changeHoldAction(form: FormData): Promise<void> {
  await save("hold", holdForm, form, ({ holdMinutes }) => changeSettings({ holdMinutes }));
}

export async function changeLimitsAction(form: FormData): Promise<void> {
  await save("limits", limitsForm, form, ({ locale: _, ...limits }) => changeSettings(limits));
}

export async function changeContactAction(form: FormData): Promise<void> {
  await save("contact", contactForm, form, ({ locale: _, ...contact }) => changeSettings(contact));
}

export async function changeNetworkNamesAction(form: FormData): Promise<void> {
  await save("names", networkNamesForm, form, ({ locale: _, ...names }) => changeSettings(names));
}

/** Saves one section, and tells its result at the section itself: by GET, so that reloading does not save again. */
async function save<Schema extends z.ZodObject>(
  section: SettingsSection,
  schema: Schema,
  form: FormData,
  change: (asked: z.output<Schema>) => Promise<void>,
): Promise<never> {
  const done = await runStaffAction({ right: "change_settings", schema, form }, async (asked, staff) => {
    await change(asked);
    log.info("settings changed", { staffMemberId: staff.id, fields: section });
  });
  const sent = form.get("locale");
  const page = localePath(isLocale(sent) ? sent : defaultLocale, "/admin/settings");
  // The name of the shop and of its networks stand in every page's frame.
  revalidatePath("/", "layout");
  redirect(`${page}?${done.ok ? "saved" : "broken"}=${section}#${section}`);
}
