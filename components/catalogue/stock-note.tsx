import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locale.ts";

/** The truth about stock, said only when it matters: few left, or none. */
export async function StockNote({ available, locale }: { available: number; locale: Locale }) {
  if (available > 3) return null;
  const t = await getTranslations({ locale, namespace: "catalogue" });
  const isSoldOut = available === 0;
  return (
    <span className={`text-sm font-semibold ${isSoldOut ? "text-danger" : "text-warning"}`}>
      {isSoldOut ? t("soldOut") : t("fewLeft", { count: available })}
    </span>
  );
}
