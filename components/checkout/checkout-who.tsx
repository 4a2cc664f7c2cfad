import { NetworkChoice } from "#components/checkout/network-choice.tsx";
import { RememberChoice } from "#components/checkout/remember-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = Pick<CheckoutState, "values" | "errors"> & {
  networks: NetworkTexts[];
  hasHostedPage: boolean;
  locale: Locale;
};

/** Who buys, from which number and network. */
export function CheckoutWho({ values, errors, networks, hasHostedPage, locale }: Props) {
  const t = wordsIn(locale, "checkout");
  return (
    <section className="space-y-5">
      <h2 className="text-xl font-bold">{t("who")}</h2>
      <TextField
        name="customerName"
        label={t("customerName")}
        error={errors.customerName}
        autoComplete="name"
        maxLength={80}
        defaultValue={values.customerName}
      />
      <TextField
        name="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        error={errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={32}
        defaultValue={values.phone}
      />
      <RememberChoice label={t("remember")} />
      <NetworkChoice
        networks={networks.map(({ network, name, formerName }) => ({
          network,
          name,
          formerName: t("formerName", { name: formerName }),
        }))}
        page={hasHostedPage ? { title: t("page"), detail: t("pageDetail") } : undefined}
        chosen={values.network}
        texts={{ network: t("network"), networkHint: t("networkHint") }}
        error={errors.network}
      />
    </section>
  );
}
