import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatXof } from "#lib/money.ts";

type Props = { priceXof: number; compareAtXof: number | null; isLeast?: boolean; locale: Locale };

/** A price in francs, and the former one when it was lowered. */
export async function Price({ priceXof, compareAtXof, isLeast = false, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "catalogue" });
  const price = formatXof(priceXof, locale);
  return (
    <span className="tabular-nums">
      <span className="font-bold">{isLeast ? t("from", { price }) : price}</span>
      {compareAtXof !== null && (
        <span className="block text-sm text-ink-soft">
          {t("was", { price: formatXof(compareAtXof, locale) })}
        </span>
      )}
    </span>
  );
}
