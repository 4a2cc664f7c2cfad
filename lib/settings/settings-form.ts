import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { parsePhone } from "#lib/phone.ts";

/** The parts of the settings page; each is a form of its own and is saved by itself. */
export const settingsSections = ["networks", "hosted", "hold", "limits", "contact", "names"] as const;
export type SettingsSection = (typeof settingsSections)[number];

const locale = z.enum(locales);

/** An unticked box sends nothing. */
const box = z
  .literal("on")
  .optional()
  .transform((sent) => sent === "on");

/** Control characters and marks that turn the reading direction have no place in a text for shoppers. */
const unreadable = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .min(least)
        .max(most)
        .refine((text) => !unreadable.test(text)),
    );

/** Whole numbers as people write them, `1 000 000` too; anything else is refused, never rounded. */
const whole = (least: number, most: number) =>
  z
    .string()
    .max(30)
    .transform((text) => text.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{1,9}$/))
    .transform((digits) => Number.parseInt(digits, 10))
    .pipe(z.int().min(least).max(most));

export const networkPauseForm = z.strictObject({
  locale,
  tmoney: box,
  flooz: box,
  noteFr: line(0, 200),
  noteEn: line(0, 200),
});

/** Method 2 is switched on only by somebody who says that they know its risk; switching off needs no word. */
export const hostedPageForm = z
  .strictObject({ locale, to: z.enum(["on", "off"]), understood: box })
  .refine(({ to, understood }) => to === "off" || understood, { path: ["understood"] });

/** The hard end of a hold is 60 minutes after the order was placed (payments.md). */
export const holdForm = z.strictObject({ locale, holdMinutes: whole(5, 60) });

export const limitsForm = z
  .strictObject({
    locale,
    minTotalXof: whole(1, 100_000_000),
    maxTotalXof: whole(1, 100_000_000),
    secondPersonAboveXof: whole(0, 100_000_000),
    addressPaymentsPerHour: whole(10, 100_000),
  })
  .refine(({ minTotalXof, maxTotalXof }) => minTotalXof <= maxTotalXof, { path: ["minTotalXof"] });

/** The name stands in every prompt; the number is kept as 8 local digits, or not at all. */
export const contactForm = z.strictObject({
  locale,
  shopName: line(2, 40),
  contactPhone: z.string().transform((text, context) => {
    if (text.trim() === "") return null;
    const digits = parsePhone(text);
    if (digits !== undefined) return digits;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }),
});

const brand = line(1, 40);
/** `*145#`, `*155*4*1#`: what a person dials, nothing that a phone would do something else with. */
const ussd = line(3, 30).pipe(z.string().regex(/^\*\d{1,6}(\*\d{1,12})*#$/));

export const networkNamesForm = z.strictObject({
  locale,
  tmoneyName: brand,
  tmoneyFormerName: brand,
  tmoneyUssd: ussd,
  floozName: brand,
  floozFormerName: brand,
  floozUssd: ussd,
});
