import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { PaymentTrouble as Trouble } from "#lib/payments/queries.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = { trouble: Trouble; networks: NetworkTexts[]; locale: Locale };

/** Trouble of the gateway or of a network, told before anybody pays; choosing stays free. */
export function PaymentTrouble({ trouble, networks, locale }: Props) {
  const troubled = networks.filter(
    ({ network, isPaused }) => !isPaused && trouble.networks.includes(network),
  );
  if (!trouble.isGatewayDown && troubled.length === 0) return null;
  const t = wordsIn(locale, "checkout");
  return (
    <div role="note" className="mb-6 rounded-control bg-warning-soft p-4 font-semibold">
      {trouble.isGatewayDown && <p>{t("trouble")}</p>}
      {troubled.map(({ network, name }) => (
        <p key={network}>{t("networkTrouble", { network: name })}</p>
      ))}
    </div>
  );
}
