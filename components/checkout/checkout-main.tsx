import { CartChanges } from "#components/cart/cart-changes.tsx";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { PausedNetworks } from "#components/checkout/paused-networks.tsx";
import { PaymentTrouble } from "#components/checkout/payment-trouble.tsx";
import { OrderLines } from "#components/orders/order-lines.tsx";
import { PromotionCode } from "#components/promotions/promotion-code.tsx";
import type { CheckoutFacts } from "#lib/checkout/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp } from "#lib/money.ts";
import { discountNow } from "#lib/promotions/promotion.ts";
import { networkTexts } from "#lib/settings/queries.ts";

/** What is bought, and the one form that buys it. */
export function CheckoutMain({ facts, locale }: { facts: CheckoutFacts; locale: Locale }) {
  const { lines, promotion, places, settings, trouble } = facts;
  const t = wordsIn(locale, "checkout");
  const { subtotalXof } = addUp(lines, 0);
  const amountXof = discountNow(promotion, subtotalXof, settings.minTotalXof);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6 sm:py-10">
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
            subtotalXof={subtotalXof}
            minTotalXof={settings.minTotalXof}
            locale={locale}
          />
        </section>
        <div>
          <PausedNetworks settings={settings} locale={locale} />
          <PaymentTrouble trouble={trouble} networks={[TMONEY, FLOOZ]} locale={locale} />
          <CheckoutForm
            locale={locale}
            lines={lines}
            discount={promotion && amountXof > 0 ? { code: promotion.code, amountXof } : undefined}
            places={places}
            networks={[TMONEY, FLOOZ].filter(({ isPaused }) => !isPaused)}
            hasHostedPage={settings.hostedPageIsOn}
          />
        </div>
      </div>
    </main>
  );
}
