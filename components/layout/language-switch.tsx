import { getTranslations } from "next-intl/server";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { readPagePath } from "#lib/i18n/page-locale.ts";

/** The same page in the other language. */
export async function LanguageSwitch({ locale }: { locale: Locale }) {
  const [t, path] = await Promise.all([getTranslations({ locale, namespace: "shop" }), readPagePath()]);
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
