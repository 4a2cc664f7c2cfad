import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = { places: readonly DeliveryPlace[]; settings: ShopSettings; locale: Locale };

/** What a stranger asks before looking at anything: what delivery costs, how one pays, whether an account is needed. */
export function Promises({ places, settings, locale }: Props) {
  const t = wordsIn(locale, "shop.promises");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const fees = places.filter(({ kind }) => kind === "zone").map(({ feeXof }) => feeXof);
  const pickups = places.filter(({ kind }) => kind === "pickup").length;
  const promises = [
    ...(fees.length > 0
      ? [
          {
            icon: "M2 7h11v9H2zM13 10h4l4 3v3h-8zM6 18.5a1.8 1.8 0 1 0 0-.1M17 18.5a1.8 1.8 0 1 0 0-.1",
            title: t("delivery.title", { price: formatXof(Math.min(...fees), locale) }),
            text: t("delivery.text", { pickups }),
          },
        ]
      : []),
    {
      icon: "M7 2h10v20H7zM10 19h4M10 6h4M9.5 10h1M13.5 10h1M9.5 13h1M13.5 13h1",
      title: t("pay.title"),
      text: t("pay.text", { tmoney: TMONEY.name, flooz: FLOOZ.name }),
    },
    {
      icon: "M12 3 4 6v6c0 5 4 8 8 9 4-1 8-4 8-9V6zM8.5 12l2.5 2.5 4.5-5",
      title: t("safe.title"),
      text: t("safe.text"),
    },
  ];
  return (
    <ul className="bleed promises">
      {promises.map(({ icon, title, text }) => (
        <li key={title}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={icon} />
          </svg>
          <div>
            <p>{title}</p>
            <small>{text}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}
