"use server";

import { wordsIn } from "#lib/i18n/words.ts";
import { createPromotion } from "#lib/promotions/create-promotion.ts";
import { pausePromotion } from "#lib/promotions/pause-promotion.ts";
import { pauseForm, promotionForm } from "#lib/promotions/promotion-form.ts";
import { staffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

const fieldOf = { code_taken: "code", times_out_of_order: "endsAt" } as const;

/** Makes a code. */
export const createPromotionAction = staffAction(
  {
    act: "createPromotion",
    schema: promotionForm,
    broken: (locale) => wordsIn(locale, "promotions")("refusals.form_broken"),
  },
  async ({ locale: _, ...terms }, { staff, locale }) => {
    const t = wordsIn(locale, "promotions");
    const created = await createPromotion(terms, actorOf(staff));
    if (created.ok) return { done: t("created", { code: terms.code }) };
    return {
      refused: created.reason,
      message: t(`refusals.${created.reason}`),
      field: fieldOf[created.reason],
    };
  },
);

/** Pauses a code or takes it up again. */
export const pausePromotionAction = staffAction(
  { act: "pausePromotion", schema: pauseForm },
  async ({ promotionId, to }, { locale }) => {
    const t = wordsIn(locale, "promotions");
    const paused = await pausePromotion(promotionId, to);
    if (!paused.ok) return { refused: paused.reason, message: t(`refusals.${paused.reason}`) };
    return { done: t(to === "paused" ? "nowPaused" : "nowRunning") };
  },
);
