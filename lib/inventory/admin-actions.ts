"use server";

import { wordsIn } from "#lib/i18n/words.ts";
import { correctStock } from "#lib/inventory/correct-stock.ts";
import { stockForm } from "#lib/inventory/stock-form.ts";
import { staffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

/** Corrects the stock of one variant. */
export const correctStockAction = staffAction(
  {
    act: "correctStock",
    schema: stockForm,
    broken: (locale) => wordsIn(locale, "inventory")("refusals.form_broken"),
  },
  async (fields, { staff, locale }) => {
    const t = wordsIn(locale, "inventory");
    const corrected = await correctStock(fields, actorOf(staff));
    if (corrected.ok) return { done: t("saved") };
    return { refused: corrected.reason, message: t(`refusals.${corrected.reason}`), field: "quantity" };
  },
);
