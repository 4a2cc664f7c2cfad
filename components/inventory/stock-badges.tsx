import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StockRow } from "#lib/inventory/admin-queries.ts";
import { isLow } from "#lib/inventory/stock.ts";

/** What should be seen at a glance; nothing when all is well. */
export function StockBadges({ row, locale }: { row: StockRow; locale: Locale }) {
  const t = wordsIn(locale, "inventory");
  const shape = "mr-2 mb-1 inline-block rounded-full px-3 py-0.5 text-sm font-semibold";
  return (
    <>
      {row.free === 0 && <span className={`${shape} bg-danger-soft text-danger`}>{t("soldOut")}</span>}
      {row.free > 0 && isLow(row.free) && (
        <span className={`${shape} bg-warning-soft text-warning`}>{t("low")}</span>
      )}
      {!row.isOnSale && <span className={`${shape} bg-sunken text-ink-soft`}>{t("notOnSale")}</span>}
    </>
  );
}
