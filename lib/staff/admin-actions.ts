"use server";

import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { seeAlert } from "#lib/staff/see-alert.ts";
import { staffAction } from "#lib/staff/staff-action.ts";

/** « Vu »: an alert that a colleague has marked already is simply shown so. */
export const seeAlertAction = staffAction(
  { act: "seeAlert", schema: z.strictObject({ alertId: z.uuid(), locale: z.enum(locales) }) },
  async ({ alertId }, { staff, locale }) => {
    await seeAlert(alertId, staff.id);
    return { done: wordsIn(locale, "gateway.alerts")("nowSeen") };
  },
);
