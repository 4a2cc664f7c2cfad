import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { priceXof: number; compareAtXof: number | null; isLeast?: boolean; locale: Locale };

/** A price in francs, and the former one below it when it was lowered. Whoever shows it makes it bold. */
export function Price({ priceXof, compareAtXof, isLeast = false, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
  const price = formatXof(priceXof, locale);
  return (
    <>
      {isLeast ? t("from", { price }) : price}
      {compareAtXof !== null && <small>{t("was", { price: formatXof(compareAtXof, locale) })}</small>}
    </>
  );
}
