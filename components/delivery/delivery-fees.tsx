import { DeliveryList } from "#components/delivery/delivery-list.tsx";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { places: readonly DeliveryPlace[]; locale: Locale };

/** The fee of each zone before anything is asked: nobody meets a cost at the checkout that was not told here. */
export function DeliveryFees({ places, locale }: Props) {
  if (places.length === 0) return null;
  const t = wordsIn(locale, "catalogue");
  const fees = places.map(({ feeXof }) => feeXof);
  const range = { least: formatXof(Math.min(...fees), locale), most: formatXof(Math.max(...fees), locale) };
  return (
    <details className="rounded-control border border-line-strong bg-surface px-4">
      <summary className="min-h-12 py-3">
        <span className="font-semibold">{t("deliveryTitle")}</span>{" "}
        <span className="text-ink-soft">
          {Math.min(...fees) === 0 ? t("deliveryUpTo", range) : t("deliveryBetween", range)}
        </span>
      </summary>
      <DeliveryList places={places} locale={locale} />
      <p className="border-t border-line py-3 text-sm text-ink-soft">{t("deliveryNote")}</p>
    </details>
  );
}
