import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The same page in the other language. */
export function LanguageSwitch({ path, locale }: { path: string; locale: Locale }) {
  const t = wordsIn(locale, "shop");
  const other: Locale = locale === "fr" ? "en" : "fr";
  return (
    <a
      href={localePath(other, path)}
      lang={other}
      hrefLang={other}
      title={t("otherLanguageLabel")}
      className="flex min-h-11 items-center px-1 text-sm font-semibold underline underline-offset-4"
    >
      {t("otherLanguage")}
    </a>
  );
}
