import { getTranslations } from "next-intl/server";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** Nobody may take the demonstration for a shop that takes money. */
export async function DemoNotice({ locale }: { locale: Locale }) {
  if (!env.isDemo) return null;
  const t = await getTranslations({ locale, namespace: "shop" });
  return <p className="bg-warning-soft px-4 py-1.5 text-center text-sm text-warning">{t("demo")}</p>;
}
