"use server";

import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { blockForm, unblockForm } from "#lib/payments/block-form.ts";
import { blockPhone } from "#lib/payments/block-phone.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { unblockPhone } from "#lib/payments/unblock-phone.ts";
import { verifyPayment } from "#lib/payments/verify-payment.ts";
import { staffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

const orderSchema = z.strictObject({ orderId: z.uuid(), locale: z.enum(locales) });

/** « Vérifier maintenant »: asks the gateway about this order's payment. */
export const verifyPaymentAction = staffAction(
  { act: "verifyPayment", schema: orderSchema },
  async ({ orderId }, { staff, locale }) => {
    const t = wordsIn(locale, "admin.order");
    const verified = await verifyPayment(orderId, actorOf(staff));
    return verified.ok
      ? { done: t("verified") }
      : { refused: verified.reason, message: t("nothingToVerify") };
  },
);

/** An unpaid order ends at the staff's wish; one that is being paid meanwhile stays as it is. */
export const cancelOrderAction = staffAction(
  { act: "cancelOrder", schema: orderSchema },
  async ({ orderId }, { staff, locale }) => {
    const t = wordsIn(locale, "admin.cancel");
    const cancelled = await cancelOrder({ orderId }, actorOf(staff));
    return cancelled.ok
      ? { done: t("done") }
      : { refused: cancelled.reason, message: t(`refused.${cancelled.reason}`) };
  },
);

export const blockPhoneAction = staffAction(
  {
    act: "blockPhone",
    schema: blockForm,
    broken: (locale) => wordsIn(locale, "gateway.blocked")("block_broken"),
  },
  async ({ phone, note }, { staff, locale }) => {
    const t = wordsIn(locale, "gateway.blocked");
    const blocked = await blockPhone(phone, note, staff.id);
    if (!blocked.ok) return { refused: blocked.reason, message: t(blocked.reason), field: "phone" };
    return { done: t("phone_blocked") };
  },
);

export const unblockPhoneAction = staffAction(
  { act: "unblockPhone", schema: unblockForm },
  async ({ phone }, { locale }) => {
    await unblockPhone(phone);
    return { done: wordsIn(locale, "gateway.blocked")("phone_unblocked") };
  },
);
