import type { formatsIn } from "#lib/i18n/words.ts";

/** A day of the calendar (2026-11-25) in words; at noon it is that day wherever it is read. */
export function dayText(
  day: string,
  format: ReturnType<typeof formatsIn>,
  dateStyle: "full" | "medium" = "medium",
): string {
  return format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle });
}
