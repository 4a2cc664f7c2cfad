import type { Metadata } from "next";
import { CartChanges } from "#components/cart/cart-changes.tsx";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { EmptyCheckout } from "#components/checkout/empty-checkout.tsx";
import { PausedNetworks } from "#components/checkout/paused-networks.tsx";
import { PaymentTrouble } from "#components/checkout/payment-trouble.tsx";
import { OrderLines } from "#components/orders/order-lines.tsx";
import { PromotionCode } from "#components/promotions/promotion-code.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { findCartPromotion, getCart } from "#lib/cart/queries.ts";
import { listDeliveryPlaces } from "#lib/delivery/queries.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp } from "#lib/money.ts";
import { recentPaymentTrouble } from "#lib/payments/queries.ts";
import { discountNow } from "#lib/promotions/promotion.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "checkout");
  // Nobody shares this page, so it has no card for it.
  return { title: t("title"), robots: { index: false }, openGraph: null, twitter: null };
}

export default async function CheckoutPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "checkout");
  const token = await readCartToken();
  const [cart, places, settings, trouble] = await Promise.all([
    token ? getCart(token, locale) : undefined,
    listDeliveryPlaces(locale),
    getShopSettings(),
    recentPaymentTrouble(),
  ]);
  const lines = cart?.lines ?? [];
  const bought = lines.filter(({ quantity }) => quantity > 0);
  if (bought.length === 0) return <EmptyCheckout locale={locale} isSoldOut={lines.length > 0} />;
  const { subtotalXof } = addUp(lines, 0);
  const promotion = token && cart?.hasCode ? await findCartPromotion(token) : undefined;
  const amountXof = discountNow(promotion, subtotalXof, settings.minTotalXof);
  const networks = networkTexts(settings);
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
          <OrderLines lines={bought} locale={locale} />
          <PromotionCode
            promotion={promotion}
            subtotalXof={subtotalXof}
            minTotalXof={settings.minTotalXof}
            locale={locale}
          />
        </section>
        <div>
          <PausedNetworks settings={settings} locale={locale} />
          <PaymentTrouble trouble={trouble} networks={[networks.TMONEY, networks.FLOOZ]} locale={locale} />
          <CheckoutForm
            locale={locale}
            lines={lines}
            discount={promotion && amountXof > 0 ? { code: promotion.code, amountXof } : undefined}
            places={places}
            networks={[networks.TMONEY, networks.FLOOZ].filter(({ isPaused }) => !isPaused)}
            hasHostedPage={settings.hostedPageIsOn}
          />
        </div>
      </div>
    </main>
  );
}
