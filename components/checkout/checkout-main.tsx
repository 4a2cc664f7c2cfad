import { CartChanges } from "#components/cart/cart-changes.tsx";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { PausedNetworks } from "#components/checkout/paused-networks.tsx";
import { PaymentTrouble } from "#components/checkout/payment-trouble.tsx";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { OrderLines } from "#components/orders/order-lines.tsx";
import { PromotionCode } from "#components/promotions/promotion-code.tsx";
import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { CheckoutFacts } from "#lib/checkout/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp } from "#lib/money.ts";
import { discountNow } from "#lib/promotions/promotion.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = {
  facts: CheckoutFacts;
  state: CheckoutState;
  /** What came of the promo code's form. */
  draft: CartDraft | undefined;
  locale: Locale;
};

/** What is bought, and the one form that buys it. */
export function CheckoutMain({ facts, state, draft, locale }: Props) {
  const { lines, promotion, places, settings, trouble } = facts;
  const t = wordsIn(locale, "checkout");
  const { subtotalXof } = addUp(lines, 0);
  const amountXof = discountNow(promotion, subtotalXof, settings.minTotalXof);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <CheckoutPage locale={locale} path="/checkout" width="wide" tellsOpenOrder>
      <h1 className="text-3xl font-bold text-balance">{t("heading")}</h1>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <div className="mt-6 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_min(22rem,36%)]">
        <section
          aria-labelledby="summary"
          className="rounded-card border border-line bg-surface p-5 lg:order-2"
        >
          <h2 id="summary" className="text-xl font-bold">
            {t("summary")}
          </h2>
          <CartChanges lines={lines} locale={locale} />
          <OrderLines lines={lines.filter(({ quantity }) => quantity > 0)} locale={locale} />
          <PromotionCode
            promotion={promotion}
            draft={draft}
            page="checkout"
            subtotalXof={subtotalXof}
            minTotalXof={settings.minTotalXof}
            locale={locale}
          />
        </section>
        <div>
          <PausedNetworks settings={settings} locale={locale} />
          <PaymentTrouble trouble={trouble} networks={[TMONEY, FLOOZ]} locale={locale} />
          <CheckoutForm
            state={state}
            locale={locale}
            lines={lines}
            discount={promotion && amountXof > 0 ? { code: promotion.code, amountXof } : undefined}
            places={places}
            networks={[TMONEY, FLOOZ].filter(({ isPaused }) => !isPaused)}
            hasHostedPage={settings.hostedPageIsOn}
          />
        </div>
      </div>
    </CheckoutPage>
  );
}
