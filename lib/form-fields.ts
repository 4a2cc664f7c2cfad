import { defaultLocale, isLocale, type Locale } from "#lib/i18n/locale.ts";

/** What an outsider sent, but Next's own fields; one sent twice stays a list, which a strict schema refuses. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields = new Map<string, FormDataEntryValue | FormDataEntryValue[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    const former = fields.get(name);
    if (former === undefined) fields.set(name, value);
    else if (Array.isArray(former)) former.push(value);
    else fields.set(name, [former, value]);
  }
  return Object.fromEntries(fields);
}

/** The language that a form was read in. */
export function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}

/** A field as it was typed, cut where no honest answer reaches. */
export function typedIn(form: FormData, name: string, mostLetters: number): string {
  const sent = form.get(name);
  // Cut in the middle of a letter of two halves, it would be no text that the database takes.
  return typeof sent === "string" ? sent.slice(0, mostLetters).toWellFormed() : "";
}
