import { z } from "zod";
import { locales } from "#lib/i18n/locale.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { type CloseRefusal, caseClosings, type WantedClosing } from "#lib/review/review-case.ts";

const locale = z.enum(locales);
/** Control characters (but the end of a line) and marks that turn the reading direction. */
const unreadable = /[^\P{Cc}\n]|[\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Browsers send the end of a line as two characters, and count it as one. */
const note = z
  .string()
  .max(1000)
  .transform((text) => text.normalize("NFC").replaceAll("\r\n", "\n").trim())
  .pipe(
    z
      .string()
      .max(500)
      .refine((text) => !unreadable.test(text)),
  );

/** One form for all closings; what a closing does not need may be left out. */
export const closeCaseForm = z.strictObject({
  caseId: z.uuid(),
  locale,
  closing: z.enum(caseClosings),
  reference: z.string().max(80).default(""),
  readAmount: z.string().max(30).default(""),
  note: note.default(""),
});

/** `proposal` names what the second person has read, so that nobody confirms what was changed meanwhile. */
export const proposalForm = z.strictObject({
  caseId: z.uuid(),
  locale,
  proposal: z.string().regex(/^\d{1,16}$/),
});

/** The closing that was asked for, or which of its parts is missing or cannot be read. */
export function readClosing(
  asked: z.output<typeof closeCaseForm>,
): Result<WantedClosing, Extract<CloseRefusal, `${string}_needed`>> {
  const { closing, note } = asked;
  if (closing === "written_off")
    return note === "" ? refused("note_needed") : ok({ closing, reference: null, readAmountXof: null, note });
  const reference = readReference(asked.reference);
  if (reference === undefined) return refused("reference_needed");
  if (closing === "refunded") return ok({ closing, reference, readAmountXof: null, note });
  const readAmountXof = readAmount(asked.readAmount);
  return readAmountXof === undefined
    ? refused("amount_needed")
    : ok({ closing, reference, readAmountXof, note });
}

/** One spelling, so that a reference cannot serve twice by a space or a small letter. */
export function readReference(typed: string): string | undefined {
  const reference = typed.replaceAll(/\s/g, "").toUpperCase();
  return /^[A-Z0-9][A-Z0-9./_-]{3,39}$/.test(reference) ? reference : undefined;
}

/** Whole francs, `12 500` too; anything else is refused, never rounded. */
function readAmount(typed: string): number | undefined {
  const digits = typed.replaceAll(/\s/g, "");
  const amount = Number.parseInt(digits, 10);
  return /^\d{1,9}$/.test(digits) && amount >= 1 && amount <= 100_000_000 ? amount : undefined;
}
