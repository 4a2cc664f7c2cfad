import { randomUUID } from "node:crypto";
import { NetworkChoice } from "#components/checkout/network-choice.tsx";
import { PlaceChoice, type PlaceOption } from "#components/checkout/place-choice.tsx";
import { RefusalNotice } from "#components/checkout/refusal-notice.tsx";
import { RememberChoice } from "#components/checkout/remember-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import { Still } from "#components/ui/still.tsx";
import type { CartLine } from "#lib/cart/queries.ts";
import { type CheckoutState, untouchedCheckout } from "#lib/checkout/checkout-state.ts";
import { answerGiven } from "#lib/checkout/given-answer.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp, formatXof } from "#lib/money.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = {
  locale: Locale;
  lines: CartLine[];
  discount: { code: string; amountXof: number } | undefined;
  places: DeliveryPlace[];
  networks: NetworkTexts[];
  hasHostedPage: boolean;
};

/**
 * The checkout's form, with what it was answered if it has just been sent. It posts to its own page
 * (`scripts/web-forms.ts`); with scripts the total and the likely network follow along (`checkout-browser.ts`).
 */
export function CheckoutForm({ locale, lines, discount, places, networks, hasHostedPage }: Props) {
  const state = stateGiven();
  const options = places.map((place) => optionOf(place, lines, discount?.amountXof, locale));
  const chosen = options.find(({ id }) => id === state.values.deliveryPlaceId);
  const { values, errors } = state;
  return (
    <form method="post" encType="multipart/form-data" data-checkout="" noValidate className="space-y-8">
      <RefusalNotice state={state} newTotalText={chosen?.totalText} locale={locale} />
      <input type="hidden" name="locale" value={locale} />
      {discount && <input type="hidden" name="promotionCode" value={discount.code} />}
      {lines.some(({ quantity, wanted }) => quantity < wanted) && (
        <input type="hidden" name="takesLess" value="1" />
      )}
      <input type="hidden" name="idempotencyKey" value={state.idempotencyKey ?? randomUUID()} />
      <Still
        as="section"
        className="space-y-5"
        draw={drawWho}
        facts={{ values, errors, networks, hasHostedPage, locale }}
      />
      <Still
        as="section"
        className="space-y-5"
        draw={drawWhere}
        facts={{ values, errors, options, locale }}
      />
      <Still
        as="section"
        className="space-y-4"
        draw={drawHow}
        facts={{ subtotalXof: addUp(lines, 0).subtotalXof, discount, chosen, hasHostedPage, locale }}
      />
    </form>
  );
}

function stateGiven(): CheckoutState {
  const answer = answerGiven();
  return answer && "checkout" in answer ? answer.checkout : untouchedCheckout;
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

type WhoFacts = Pick<CheckoutState, "values" | "errors"> &
  Pick<Props, "networks" | "hasHostedPage" | "locale">;

function drawWho({ values, errors, networks, hasHostedPage, locale }: WhoFacts) {
  const t = wordsIn(locale, "checkout");
  return (
    <>
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
    </>
  );
}

type WhereFacts = Pick<CheckoutState, "values" | "errors"> & { options: PlaceOption[]; locale: Locale };

function drawWhere({ values, errors, options, locale }: WhereFacts) {
  const t = wordsIn(locale, "checkout");
  return (
    <>
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
    </>
  );
}

type HowFacts = Pick<Props, "discount" | "hasHostedPage" | "locale"> & {
  subtotalXof: number;
  chosen: PlaceOption | undefined;
};

function drawHow({ subtotalXof, discount, chosen, hasHostedPage, locale }: HowFacts) {
  const t = wordsIn(locale, "checkout");
  const amount = chosen?.totalText;
  return (
    <>
      <h2 className="text-xl font-bold">{t("how")}</h2>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums *:wrap-anywhere">
        <dt>{t("subtotal")}</dt>
        <dd className="text-right">{formatXof(subtotalXof, locale)}</dd>
        {discount && (
          <>
            <dt>{wordsIn(locale, "promotions.code")("discount", { code: discount.code })}</dt>
            <dd className="text-right">{`− ${formatXof(discount.amountXof, locale)}`}</dd>
          </>
        )}
        <dt>{t("delivery")}</dt>
        <dd className="text-right" data-delivery="">
          {chosen?.feeText ?? t("chooseFirst")}
        </dd>
        <dt className="border-t border-line pt-2 text-lg font-bold">{t("total")}</dt>
        <dd
          className="border-t border-line pt-2 text-right text-lg font-bold"
          aria-live="polite"
          data-total-due=""
        >
          {amount ?? t("chooseFirst")}
        </dd>
      </dl>
      <p className="text-sm text-ink-soft">{t(hasHostedPage ? "payNotePage" : "payNote")}</p>
      <button
        type="submit"
        data-sending={t("sending")}
        data-with-amount={t("pay", { amount: "{amount}" })}
        className="min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand aria-disabled:opacity-70"
      >
        {amount ? t("pay", { amount }) : t("payWithoutAmount")}
      </button>
      <p className="text-sm text-ink-soft">{t("neverPin")}</p>
    </>
  );
}
