"use server";

import type { z } from "zod";
import { wordsIn } from "#lib/i18n/words.ts";
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
import type { StaffAction } from "#lib/staff/action-state.ts";
import type { StaffAct } from "#lib/staff/staff-act.ts";
import { staffAction } from "#lib/staff/staff-action.ts";

export const pauseNetworksAction = saving("pauseNetworks", "networks", networkPauseForm, pauseNetworks);

export const switchHostedPageAction = saving("switchHostedPage", "hosted", hostedPageForm, ({ to }) =>
  changeSettings({ hostedPageIsOn: to === "on" }),
);

export const changeHoldAction = saving("changeHold", "hold", holdForm, ({ holdMinutes }) =>
  changeSettings({ holdMinutes }),
);

export const changeLimitsAction = saving("changeLimits", "limits", limitsForm, ({ locale: _, ...limits }) =>
  changeSettings(limits),
);

export const changeContactAction = saving(
  "changeContact",
  "contact",
  contactForm,
  ({ locale: _, ...contact }) => changeSettings(contact),
);

export const changeNetworkNamesAction = saving(
  "changeNetworkNames",
  "names",
  networkNamesForm,
  ({ locale: _, ...names }) => changeSettings(names),
);

/** The action that saves one section. */
function saving<Schema extends z.ZodObject>(
  act: StaffAct,
  section: SettingsSection,
  schema: Schema,
  change: (asked: z.output<Schema>) => Promise<void>,
): StaffAction {
  const broken = (locale: "fr" | "en") => wordsIn(locale, "admin.settings")(`broken.${section}`);
  return staffAction({ act, schema, broken }, async (asked, { locale }) => {
    await change(asked);
    return { done: wordsIn(locale, "admin.settings")("saved") };
  });
}
