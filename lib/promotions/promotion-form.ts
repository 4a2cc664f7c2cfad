import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { normalCode, promotionKinds } from "#lib/promotions/promotion.ts";

/** `10 000` too. */
const whole = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform((digits) => Number.parseInt(digits, 10));

const nothing = z.literal("");

/** Togo keeps UTC all year, so what a browser calls local is the shop's time. 31 February is refused, not moved. */
const moment = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/)
  .refine((text) => isReal(text))
  .transform((text) => new Date(`${text}Z`));

const limit = (most: number) => nothing.transform(() => null).or(whole.pipe(z.int().min(1).max(most)));

export const promotionForm = z
  .strictObject({
    locale: z.enum(locales),
    code: z
      .string()
      .max(60)
      .transform(normalCode)
      .pipe(z.string().regex(/^[A-Z0-9]{3,20}$/)),
    kind: z.enum(promotionKinds),
    value: whole.pipe(z.int().min(1).max(10_000_000)),
    minSubtotalXof: nothing.transform(() => 0).or(whole.pipe(z.int().max(100_000_000))),
    startsAt: nothing.transform(() => null).or(moment),
    endsAt: nothing.transform(() => null).or(moment),
    maxUses: limit(1_000_000),
    maxUsesPerPhone: limit(1_000),
  })
  .refine(({ kind, value }) => kind === "amount" || value <= 90, { path: ["value"] });

export const pauseForm = z.strictObject({
  locale: z.enum(locales),
  promotionId: z.uuid(),
  to: z.enum(["paused", "running"]),
});

function isReal(text: string): boolean {
  const at = new Date(`${text}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
