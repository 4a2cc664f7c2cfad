import { defaultLocale, isLocale, type Locale } from "#lib/i18n/locale.ts";

/** What an outsider sent, but Next's own fields; one sent twice stays a list, which a strict schema refuses. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const sent = form.getAll(name);
      return [name, sent.length === 1 ? sent[0] : sent];
    }),
  );
}

/** The language that a form was read in. */
export function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}
