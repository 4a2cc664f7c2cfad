import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";

/** An unticked box sends nothing. */
const box = z
  .literal("on")
  .optional()
  .transform((sent) => sent === "on");
const note = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .max(200)
      .regex(/^\P{Cc}*$/u),
  );

export const networkPauseForm = z.strictObject({
  locale: z.enum(locales),
  tmoney: box,
  flooz: box,
  noteFr: note,
  noteEn: note,
});
