import {
  createFormatter,
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "next-intl";
import type { Locale } from "#lib/i18n/locale.ts";
import { messages } from "#lib/i18n/messages.ts";

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/**
 * The words of a language, all of them or those of one noun. Made once for a process and not for each request: a text is
 * read and its plural rules are compiled the first time it is said.
 */
export function wordsIn<const Name extends Namespace = never>(locale: Locale, namespace?: Name) {
  const key = `${locale} ${namespace ?? ""}`;
  const known =
    translators.get(key) ??
    createTranslator({ locale, messages: messages[locale] as Messages, namespace, timeZone: "Africa/Lome" });
  translators.set(key, known);
  return known as ReturnType<typeof createTranslator<Messages, Name>>;
}

const translators = new Map<string, unknown>();

/** Dates, numbers and lists as a language writes them, in the shop's own time. */
export function formatsIn(locale: Locale): ReturnType<typeof createFormatter> {
  const known = formatters.get(locale) ?? createFormatter({ locale, timeZone: "Africa/Lome" });
  formatters.set(locale, known);
  return known;
}

const formatters = new Map<Locale, ReturnType<typeof createFormatter>>();
