import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { places: readonly DeliveryPlace[]; locale: Locale; className?: string };

/** Each place with its time or hours, and its fee. */
export function DeliveryList({ places, locale, className = "divide-y divide-line" }: Props) {
  const t = wordsIn(locale, "catalogue");
  return (
    <ul className={`fees ${className}`}>
      {places.map((place) => (
        // Not its id: a random key would be sent with every page.
        <li key={place.name}>
          <span>
            {place.name}
            <small>{place.detail}</small>
          </span>
          <b>{place.feeXof === 0 ? t("deliveryFree") : formatXof(place.feeXof, locale)}</b>
        </li>
      ))}
    </ul>
  );
}
