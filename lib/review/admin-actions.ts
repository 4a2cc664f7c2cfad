"use server";

import { localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import { oweRefundForm, readRefund } from "#lib/review/refund-form.ts";
import { closeCaseForm, proposalForm, readClosing } from "#lib/review/review-form.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import { staffAction } from "#lib/staff/staff-action.ts";

/** A paid order is to be refunded: on to its case, where the refund is noted once it was sent. */
export const oweRefundAction = staffAction(
  {
    act: "oweRefund",
    schema: oweRefundForm,
    broken: (locale) => wordsIn(locale, "admin.refund")("refused.form_broken"),
  },
  async (fields, { staff, locale }) => {
    const wish = readRefund(fields);
    const owed = wish.ok ? await oweRefund(fields.orderId, wish.value, staff) : wish;
    if (owed.ok)
      return {
        done: wordsIn(locale, "review")("done.refund_due"),
        goTo: localePath(locale, `/admin/review/${owed.value.caseId}`),
      };
    return {
      refused: owed.reason,
      message: wordsIn(locale, "admin.refund")(`refused.${owed.reason}`),
      field: owed.reason === "note_needed" ? "note" : undefined,
    };
  },
);

/** The field that a refusal is about, where there is one. */
const fieldOf: Record<string, string | undefined> = {
  reference_needed: "reference",
  reference_used: "reference",
  note_needed: "note",
  amount_needed: "readAmount",
  amount_too_low: "readAmount",
};

export const closeCaseAction = staffAction(
  {
    act: "closeCase",
    schema: closeCaseForm,
    broken: (locale) => wordsIn(locale, "review")("refused.form_broken"),
  },
  async (fields, { staff, locale }) => {
    const t = wordsIn(locale, "review");
    const wanted = readClosing(fields);
    const closed = wanted.ok ? await closeCase(fields.caseId, wanted.value, staff) : wanted;
    if (closed.ok) return { done: t(`done.${closed.value}`) };
    return { refused: closed.reason, message: t(`refused.${closed.reason}`), field: fieldOf[closed.reason] };
  },
);

export const confirmClosingAction = staffAction(
  { act: "confirmClosing", schema: proposalForm },
  async ({ caseId, proposal }, { staff, locale }) => {
    const t = wordsIn(locale, "review");
    const closed = await confirmClosing(caseId, proposal, staff);
    return closed.ok
      ? { done: t("done.closed") }
      : { refused: closed.reason, message: t(`refused.${closed.reason}`) };
  },
);

export const withdrawClosingAction = staffAction(
  { act: "withdrawClosing", schema: proposalForm },
  async ({ caseId, proposal }, { staff, locale }) => {
    const t = wordsIn(locale, "review");
    const withdrawn = await withdrawClosing(caseId, proposal, staff);
    return withdrawn.ok
      ? { done: t("done.withdrawn") }
      : { refused: withdrawn.reason, message: t(`refused.${withdrawn.reason}`) };
  },
);
