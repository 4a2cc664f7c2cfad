import type { CartLine } from "#lib/cart/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

/** What became of a line since it was put into the cart: another price, fewer pieces, none. */
export function LineChanges({ line, locale }: { line: CartLine; locale: Locale }) {
  const t = wordsIn(locale, "cart.since");
  const { quantity, wanted, unitPriceXof, seenPriceXof } = line;
  return (
    <>
      {seenPriceXof !== null && seenPriceXof !== unitPriceXof && quantity > 0 && (
        <p className={`mt-1 font-semibold ${unitPriceXof > seenPriceXof ? "text-warning" : "text-success"}`}>
          {t("price", { before: formatXof(seenPriceXof, locale), now: formatXof(unitPriceXof, locale) })}
        </p>
      )}
      {quantity < wanted && (
        <p className="mt-1 font-semibold text-danger">
          {quantity === 0 ? t("gone") : t("fewer", { left: quantity, wanted })}
        </p>
      )}
    </>
  );
}
