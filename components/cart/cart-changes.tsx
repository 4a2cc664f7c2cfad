import { LineChanges } from "#components/cart/line-changes.tsx";
import type { CartLine } from "#lib/cart/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** On the checkout: every line that is not what it was when it was put into the cart. */
export function CartChanges({ lines, locale }: { lines: readonly CartLine[]; locale: Locale }) {
  const changed = lines.filter(hasChanged);
  if (changed.length === 0) return null;
  return (
    <div role="note" className="mt-3 rounded-control border-2 border-line-strong px-4 py-3">
      <p className="font-semibold">{wordsIn(locale, "cart.since")("title")}</p>
      <ul>
        {changed.map((line) => (
          <li key={line.variantId} className="mt-2">
            {line.name}
            <LineChanges line={line} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function hasChanged({ quantity, wanted, unitPriceXof, seenPriceXof }: CartLine): boolean {
  return quantity < wanted || (seenPriceXof !== null && seenPriceXof !== unitPriceXof);
}
