import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { HandOver } from "#components/payments/hand-over.tsx";
import { env } from "#lib/env.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { hostedPageUrl } from "#lib/paygate/hosted-page.ts";
import { findOffer } from "#lib/payments/queries.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

// The address of the gateway's page holds the key, ours the order's token: neither may travel as a referrer.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "payments");
  return { title: t("handOver.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function HostedPagePage({ params }: Props) {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  const offer = await findOffer(token);
  const orderPath = localePath(locale, `/orders/${token}`);
  if (!offer) redirect(orderPath);
  const href = hostedPageUrl({
    identifier: offer.identifier,
    amountXof: offer.amountXof,
    description: `${offer.shopName} ${offer.code}`,
    returnUrl: `${env.appUrl}/api/paygate/return/${offer.returnReference}`,
  });
  return (
    <CheckoutPage locale={locale} path={`/orders/${token}/hosted-page`}>
      <HandOver href={href} orderPath={orderPath} amountXof={offer.amountXof} locale={locale} />
    </CheckoutPage>
  );
}
