import { z } from "zod";
import { fieldsOf } from "#lib/form-fields.ts";
import { locales } from "#lib/i18n/locale.ts";
import { isMobile, parsePhone } from "#lib/phone.ts";

const token = z.string().regex(/^[A-Za-z0-9_-]{27}$/);

const payment = {
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
};

const againSchema = z.strictObject({ ...payment, token });
const linkSchema = z.strictObject({ ...payment, link: z.string().regex(/^[A-Za-z0-9_-]{48}$/) });

const cancelSchema = z.strictObject({ locale: z.enum(locales), token });

export const readPayAgainForm = (form: FormData) => againSchema.safeParse(fieldsOf(form));
export const readPayByLinkForm = (form: FormData) => linkSchema.safeParse(fieldsOf(form));
export const readCancelForm = (form: FormData) => cancelSchema.safeParse(fieldsOf(form));
