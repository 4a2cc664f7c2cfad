import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { priceXof: number; compareAtXof: number | null; isLeast?: boolean; locale: Locale };

/** A price in francs, and the former one when it was lowered. */
export function Price({ priceXof, compareAtXof, isLeast = false, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
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
