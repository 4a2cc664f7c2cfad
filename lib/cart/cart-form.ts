import { z } from "zod";
import { mostPerLine } from "#lib/cart/cart.ts";
import { fieldsOf } from "#lib/form-fields.ts";
import { locales } from "#lib/i18n/locale.ts";
import { normalCode } from "#lib/promotions/promotion.ts";

const whole = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform((text) => Number.parseInt(text, 10));

const additionSchema = z.strictObject({
  locale: z.enum(locales),
  key: z.uuid(),
  variantId: z.uuid(),
  quantity: whole.pipe(z.number().int().min(1).max(mostPerLine)),
});

const changeSchema = z.strictObject({
  locale: z.enum(locales),
  variantId: z.uuid(),
  quantity: whole.pipe(z.number().int().min(0).max(mostPerLine)),
});

const putBackSchema = z.strictObject({ locale: z.enum(locales) });

/** Nothing typed takes the code off. What no code can look like is left to the command: it is one that nobody knows. */
const codeSchema = z.strictObject({
  locale: z.enum(locales),
  /** The page that the form stands on. */
  page: z.enum(["cart", "checkout"]),
  code: z.string().max(60).transform(normalCode),
});

export const readAddition = (form: FormData) => additionSchema.safeParse(fieldsOf(form));
export const readChange = (form: FormData) => changeSchema.safeParse(fieldsOf(form));
export const readPutBack = (form: FormData) => putBackSchema.safeParse(fieldsOf(form));
export const readCode = (form: FormData) => codeSchema.safeParse(fieldsOf(form));
