import type { Metadata } from "next";
import { CheckoutMain } from "#components/checkout/checkout-main.tsx";
import { EmptyCheckout } from "#components/checkout/empty-checkout.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { getCheckout } from "#lib/checkout/queries.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "checkout");
  // Nobody shares this page, so it has no card for it.
  return { title: t("title"), robots: { index: false }, openGraph: null, twitter: null };
}

export default async function CheckoutPage({ params }: Props) {
  const locale = await readLocale(params);
  const facts = await getCheckout(await readCartToken(), locale);
  if (facts.isEmpty) return <EmptyCheckout locale={locale} isSoldOut={facts.lines.length > 0} />;
  return <CheckoutMain facts={facts} locale={locale} />;
}
