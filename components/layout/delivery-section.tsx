import { DeliveryList } from "#components/delivery/delivery-list.tsx";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Every fee and time of delivery on the first page: what others tell at the checkout. */
export function DeliverySection({ places, locale }: { places: readonly DeliveryPlace[]; locale: Locale }) {
  const t = wordsIn(locale, "shop.delivery");
  const zones = places.filter(({ kind }) => kind === "zone");
  const pickups = places.filter(({ kind }) => kind === "pickup");
  return (
    <section aria-labelledby="delivery" className="mt-14 mb-14">
      <h2 id="delivery" className="text-2xl md:text-3xl">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-prose text-lg text-ink-soft">{t("text")}</p>
      <div className="mt-5 grid items-start gap-x-10 gap-y-8 md:grid-cols-[2fr_1fr]">
        {zones.length > 0 && (
          <div>
            <h3 className="font-bold">{t("zones")}</h3>
            <DeliveryList
              places={zones}
              locale={locale}
              className="mt-2 gap-x-10 border-t border-line *:border-b *:border-line sm:columns-2 *:break-inside-avoid"
            />
          </div>
        )}
        {pickups.length > 0 && (
          <div>
            <h3 className="font-bold">{t("pickups")}</h3>
            <DeliveryList
              places={pickups}
              locale={locale}
              className="mt-2 border-t border-line *:border-b *:border-line"
            />
          </div>
        )}
      </div>
    </section>
  );
}
