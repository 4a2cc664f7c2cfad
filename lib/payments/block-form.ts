import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { isMobile, parsePhone } from "#lib/phone.ts";

const unreadable = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export const unblockForm = z.strictObject({
  locale: z.enum(locales),
  /** Any usual way of writing it; only a mobile number can be asked to pay. */
  phone: z.string().transform((text, context) => {
    const digits = parsePhone(text);
    if (digits !== undefined && isMobile(digits)) return digits;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }),
});

export const blockForm = unblockForm.extend({
  note: z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .max(200)
        .refine((text) => !unreadable.test(text)),
    ),
});
