import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { mostOnHand, stockChanges } from "#lib/inventory/stock.ts";

/** Whole pieces, `1 000` too; the sign is in the choice, because phones' number keys have none. */
const pieces = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{1,7}$/))
  .transform((digits) => Number.parseInt(digits, 10))
  .pipe(z.int().max(mostOnHand));

const unreadable = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export const stockForm = z.strictObject({
  locale: z.enum(locales),
  variantId: z.uuid(),
  change: z.enum(stockChanges),
  quantity: pieces,
  /** What was on the shelf by the page that was filled in. */
  seenOnHand: pieces,
  note: z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .min(3)
        .max(200)
        .refine((text) => !unreadable.test(text)),
    ),
});
