import { randomUUID } from "node:crypto";
import { CheckoutHow } from "#components/checkout/checkout-how.tsx";
import { CheckoutWhere } from "#components/checkout/checkout-where.tsx";
import { CheckoutWho } from "#components/checkout/checkout-who.tsx";
import type { PlaceOption } from "#components/checkout/place-choice.tsx";
import { RefusalNotice } from "#components/checkout/refusal-notice.tsx";
import type { CartLine } from "#lib/cart/queries.ts";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp, formatXof } from "#lib/money.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = {
  /** What was typed, and why it was refused, if the form has been sent. */
  state: CheckoutState;
  locale: Locale;
  lines: CartLine[];
  discount: { code: string; amountXof: number } | undefined;
  places: DeliveryPlace[];
  networks: NetworkTexts[];
  hasHostedPage: boolean;
};

/** The checkout's form; with scripts the total and the likely network follow along (`browser/checkout-fields.ts`). */
export function CheckoutForm({ state, locale, lines, discount, places, networks, hasHostedPage }: Props) {
  const options = places.map((place) => optionOf(place, lines, discount?.amountXof, locale));
  const chosen = options.find(({ id }) => id === state.values.deliveryPlaceId);
  const { values, errors } = state;
  return (
    <form id="checkout" method="post" action="/api/checkout" noValidate className="space-y-8">
      <RefusalNotice state={state} newTotalText={chosen?.totalText} locale={locale} />
      <input type="hidden" name="locale" value={locale} />
      {discount && <input type="hidden" name="promotionCode" value={discount.code} />}
      {lines.some(({ quantity, wanted }) => quantity < wanted) && (
        <input type="hidden" name="takesLess" value="1" />
      )}
      <input
        type="hidden"
        id="checkout-key"
        name="idempotencyKey"
        value={state.idempotencyKey ?? randomUUID()}
      />
      <CheckoutWho
        values={values}
        errors={errors}
        networks={networks}
        hasHostedPage={hasHostedPage}
        locale={locale}
      />
      <CheckoutWhere values={values} errors={errors} options={options} locale={locale} />
      <CheckoutHow
        subtotalXof={addUp(lines, 0).subtotalXof}
        discount={discount}
        chosen={chosen}
        hasHostedPage={hasHostedPage}
        locale={locale}
      />
      <checkout-fields />
    </form>
  );
}

function optionOf(
  place: DeliveryPlace,
  lines: CartLine[],
  discountXof: number | undefined,
  locale: Locale,
): PlaceOption {
  const t = wordsIn(locale, "checkout");
  const { totalXof } = addUp(lines, place.feeXof, discountXof);
  const totalText = formatXof(totalXof, locale);
  return {
    id: place.id,
    kind: place.kind,
    name: place.name,
    detail: place.address ? `${place.address} · ${place.detail}` : place.detail,
    feeText: place.feeXof === 0 ? t("free") : formatXof(place.feeXof, locale),
    totalXof,
    totalText,
    totalNote: t("totalWith", { amount: totalText }),
  };
}
