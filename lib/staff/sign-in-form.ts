import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";

export const signInFields = z.strictObject({
  // Whoever mistypes an e-mail gets the same refusal as for a wrong one: nothing is said about its shape.
  email: z
    .string()
    .max(254)
    // PostgreSQL takes no NUL.
    .regex(/^\P{Cc}*$/u),
  // argon2 reads all of it, so a novel is refused beforehand.
  password: z.string().max(200),
  locale: z.enum(locales),
  callbackUrl: z.string().max(300).default(""),
  stay: z.literal("yes").optional(),
});
