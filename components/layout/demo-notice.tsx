import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Nobody may take the demonstration for a shop that takes money. */
export function DemoNotice({ locale }: { locale: Locale }) {
  if (!env.isDemo) return null;
  const t = wordsIn(locale, "shop");
  return <p className="bg-warning-soft px-4 py-1.5 text-center text-sm text-warning">{t("demo")}</p>;
}
