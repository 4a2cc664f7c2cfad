import { PlaceChoice, type PlaceOption } from "#components/checkout/place-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = Pick<CheckoutState, "values" | "errors"> & { options: PlaceOption[]; locale: Locale };

/** Where the order goes. */
export function CheckoutWhere({ values, errors, options, locale }: Props) {
  const t = wordsIn(locale, "checkout");
  return (
    <section className="space-y-5">
      <h2 className="text-xl font-bold">{t("where")}</h2>
      <PlaceChoice
        places={options}
        chosenId={values.deliveryPlaceId}
        texts={{ where: t("where"), zones: t("zones"), pickups: t("pickups") }}
        error={errors.deliveryPlace}
      />
      <TextField
        name="landmark"
        label={t("landmark")}
        optionalText={t("optional")}
        hint={t("landmarkHint")}
        error={errors.landmark}
        autoComplete="off"
        maxLength={140}
        defaultValue={values.landmark}
      />
    </section>
  );
}
