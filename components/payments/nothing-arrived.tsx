import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { maskPhone } from "#lib/phone.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = { order: OrderScreen; network: NetworkTexts; locale: Locale };

/** What to try when no request shows up: never a second payment while the first may still come. */
export function NothingArrived({ order, network, locale }: Props) {
  const t = wordsIn(locale, "payments.nothingArrived");
  return (
    <details id="nothing-arrived" className="fold mt-5">
      <summary>{t("title")}</summary>
      <ul className="list-disc space-y-2 pb-4 pl-5">
        <li>{t("wait", { number: maskPhone(order.attempt?.phone ?? "") })}</li>
        <li>{t("ussd", { ussd: network.ussd, network: network.name })}</li>
        <li>{t("balance", { network: network.name, amount: formatXof(order.totalXof, locale) })}</li>
      </ul>
    </details>
  );
}
