"use server";

import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { recordBalance } from "#lib/paygate/record-balance.ts";
import { staffAction } from "#lib/staff/staff-action.ts";

/** « Demander maintenant »: asks the gateway for its balances. */
export const recordBalanceAction = staffAction(
  { act: "recordBalance", schema: z.strictObject({ locale: z.enum(locales) }) },
  async (_, { locale }) => {
    const t = wordsIn(locale, "gateway.balances");
    const recorded = await recordBalance();
    return recorded.ok
      ? { done: t("balance_read") }
      : { refused: recorded.reason, message: t(recorded.reason) };
  },
);
