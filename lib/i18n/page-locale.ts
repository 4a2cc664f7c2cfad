import { env } from "#lib/env.ts";
import { defaultLocale, isLocale, type Locale, localePath, locales } from "#lib/i18n/locale.ts";

/** The language of a page, from its address. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : defaultLocale;
}

/** For search engines: this page's own address and its address in each language, whole, so that Next has none to complete. */
export function alternatesOf(locale: Locale, path: string) {
  const address = (language: Locale) => env.appUrl + localePath(language, path);
  return {
    canonical: address(locale),
    languages: {
      ...Object.fromEntries(locales.map((other) => [other, address(other)])),
      "x-default": address(defaultLocale),
    },
  };
}
