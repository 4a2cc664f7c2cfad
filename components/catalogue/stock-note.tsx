import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The truth about stock, said only when it matters: few left, or none. */
export function StockNote({ available, locale }: { available: number; locale: Locale }) {
  if (available > 3) return null;
  const t = wordsIn(locale, "catalogue");
  const isSoldOut = available === 0;
  return (
    <span className={`text-sm font-semibold ${isSoldOut ? "text-danger" : "text-warning"}`}>
      {isSoldOut ? t("soldOut") : t("fewLeft", { count: available })}
    </span>
  );
}
