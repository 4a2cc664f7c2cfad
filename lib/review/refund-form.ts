import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { fulfilmentStatuses, returnOf } from "#lib/orders/fulfilment-status.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import type { RefundWish } from "#lib/review/order-refund.ts";

const unreadable = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A box that is not ticked sends nothing; none is shown once the goods were handed over. */
export const oweRefundForm = z
  .strictObject({
    orderId: z.uuid(),
    locale: z.enum(locales),
    seenFulfilment: z.enum(fulfilmentStatuses),
    /** For which state of the order it was ticked: a colleague may have moved the goods since. */
    restock: z.enum(fulfilmentStatuses).optional(),
    note: z
      .string()
      .max(1000)
      .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
      .pipe(
        z
          .string()
          .max(200)
          .refine((text) => !unreadable.test(text)),
      ),
  })
  .refine(
    ({ restock, seenFulfilment }) =>
      !restock || (restock === seenFulfilment && returnOf(seenFulfilment) !== "never"),
  );

export function readRefund({
  note,
  restock,
  seenFulfilment,
}: z.output<typeof oweRefundForm>): Result<RefundWish, "note_needed"> {
  return note === ""
    ? refused("note_needed")
    : ok({ note, isRestocked: restock !== undefined, seenFulfilment });
}
