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
            className: "icon [--icon:var(--van)]",
            title: t("delivery.title", { price: formatXof(Math.min(...fees), locale) }),
            text: t("delivery.text", { pickups }),
          },
        ]
      : []),
    {
      className: "icon [--icon:var(--telephone)]",
      title: t("pay.title"),
      text: t("pay.text", { tmoney: TMONEY.name, flooz: FLOOZ.name }),
    },
    {
      className: "icon [--icon:var(--shield-thin)]",
      title: t("safe.title"),
      text: t("safe.text"),
    },
  ];
  return (
    <ul className="bleed promises">
      {promises.map(({ className, title, text }) => (
        <li key={title} className={className}>
          <div>
            <p>{title}</p>
            <small>{text}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}
