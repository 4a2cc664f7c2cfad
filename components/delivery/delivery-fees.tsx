import { listDeliveryPlaces } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

/** The fee of each zone before anything is asked: nobody meets a cost at the checkout that was not told here. */
export async function DeliveryFees({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "catalogue");
  const places = await listDeliveryPlaces(locale);
  return (
    <details className="rounded-control border border-line-strong bg-surface px-4">
      <summary className="min-h-12 py-3 font-semibold">{t("deliveryTitle")}</summary>
      <ul className="divide-y divide-line">
        {places.map((place) => (
          <li key={place.id} className="flex items-baseline justify-between gap-4 py-2">
            <span>
              <span className="block font-semibold">{place.name}</span>
              <span className="block text-sm text-ink-soft">{place.detail}</span>
            </span>
            <span className="shrink-0 tabular-nums">
              {place.feeXof === 0 ? t("deliveryFree") : formatXof(place.feeXof, locale)}
            </span>
          </li>
        ))}
      </ul>
      <p className="border-t border-line py-3 text-sm text-ink-soft">{t("deliveryNote")}</p>
    </details>
  );
}
