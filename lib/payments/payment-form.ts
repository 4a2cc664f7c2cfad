import { z } from "zod";
import { fieldsOf } from "#lib/form-fields.ts";
import { locales } from "#lib/i18n/locale.ts";
import { isMobile, parsePhone } from "#lib/phone.ts";

const schema = z.strictObject({
  locale: z.enum(locales),
  seenNumber: z
    .string()
    .regex(/^[1-5]$/)
    .transform((text) => Number.parseInt(text, 10)),
  network: z.enum(["TMONEY", "FLOOZ"], "network_missing"),
  phone: z
    .string()
    .max(40, "phone_unreadable")
    .transform((text, context) => {
      const digits = parsePhone(text);
      if (digits !== undefined && isMobile(digits)) return digits;
      context.addIssue({
        code: "custom",
        message: text.trim() === "" ? "phone_missing" : digits ? "phone_not_mobile" : "phone_unreadable",
      });
      return z.NEVER;
    }),
});

export const readPaymentForm = (form: FormData) => schema.safeParse(fieldsOf(form));
