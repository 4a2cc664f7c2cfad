import type { Metadata } from "next";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Of an address that leads to nothing that there is. */
export function missingMetadata(locale: Locale): Metadata {
  return { title: wordsIn(locale, "shop.missing")("title"), robots: { index: false } };
}
