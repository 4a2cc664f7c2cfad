import type { Metadata } from "next";
import { after } from "next/server";
import { cache } from "react";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { RefreshByHand } from "#components/orders/refresh-by-hand.tsx";
import { PayByLink } from "#components/payments/pay-by-link.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { isSettled, mayPayByLink, sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string; link: string }> };

const findLinked = cache(findLinkedOrder);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { link }] = await Promise.all([readLocale(params), params]);
  if (!(await findLinked(link))) return missingMetadata(locale);
  const title = wordsIn(locale, "payments.relative")("pageTitle");
  return { title, robots: { index: false, follow: false } };
}

/** Where a relative pays another's order. Of the order only its amount and how its payment stands leave the server. */
export default async function PayPage({ params }: Props) {
  const [locale, { link }] = await Promise.all([readLocale(params), params]);
  const token = await findLinked(link);
  if (token === undefined) return <MissingPage locale={locale} />;
  const [order, { settings }] = await Promise.all([findOrderByToken(token, locale), getFrame(locale)]);
  if (!order) return <MissingPage locale={locale} />;
  const scene = sceneOf(order);
  const isOpen = !isSettled(scene);
  if (isOpen) after(() => nudgeOrder(token));
  const mayPay = mayPayByLink(order);
  const networks = networkTexts(settings);
  return (
    <CheckoutPage locale={locale} path={`/pay/${link}`}>
      <PayByLink
        order={order}
        link={link}
        scene={scene}
        mayPay={mayPay}
        shopName={settings.shopName}
        networkName={networks[order.attempt?.network ?? "TMONEY"].name}
        locale={locale}
      />
      {isOpen && <RefreshByHand locale={locale} isUnderWay />}
      {isOpen && <live-order status={`/api/pay/${link}/status`} version={order.version} />}
    </CheckoutPage>
  );
}
