"use server";

import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { fulfilmentSteps } from "#lib/orders/fulfilment-status.ts";
import { undoFulfilment } from "#lib/orders/undo-fulfilment.ts";
import { staffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

const schema = z.strictObject({ orderId: z.uuid(), to: z.enum(fulfilmentSteps), locale: z.enum(locales) });
const undoSchema = z.strictObject({
  orderId: z.uuid(),
  from: z.enum(fulfilmentSteps),
  locale: z.enum(locales),
});

/** One step further on the way to the shopper. */
export const fulfilOrderAction = staffAction(
  { act: "fulfilOrder", schema },
  async ({ orderId, to }, { staff, locale }) => {
    const t = wordsIn(locale, "admin.fulfil");
    const moved = await fulfilOrder(orderId, to, actorOf(staff));
    if (!moved.ok) return { refused: moved.reason, message: t("refused") };
    return { done: t(`done.${to}`) };
  },
);

/** The last step taken back, when it was a mistake. */
export const undoFulfilmentAction = staffAction(
  { act: "undoFulfilment", schema: undoSchema },
  async ({ orderId, from }, { staff, locale }) => {
    const t = wordsIn(locale, "admin.fulfil");
    const undone = await undoFulfilment(orderId, from, actorOf(staff));
    return undone.ok ? { done: t("undone") } : { refused: undone.reason, message: t("undoRefused") };
  },
);
