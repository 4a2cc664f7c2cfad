import { z } from "zod";
import { fieldsOf } from "#lib/form-fields.ts";
import { locales } from "#lib/i18n/locale.ts";
import { parseOrderCode } from "#lib/orders/order-code.ts";
import { parsePhone } from "#lib/phone.ts";

/** What is typed is judged by its shape alone: nothing here tells whether anybody has such a number or code. */
const schema = z.strictObject({
  locale: z.enum(locales),
  phone: z.string().transform((text, context) => {
    const digits = parsePhone(text);
    if (digits !== undefined) return digits;
    context.addIssue({ code: "custom", message: "phone_unreadable" });
    return z.NEVER;
  }),
  code: z.string().transform((text, context) => {
    const code = parseOrderCode(text);
    if (code !== undefined) return code;
    context.addIssue({ code: "custom", message: "code_unreadable" });
    return z.NEVER;
  }),
});

export const readLookUpForm = (form: FormData) => schema.safeParse(fieldsOf(form));
