import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { SelfRefresh } from "#components/orders/self-refresh.tsx";
import { PayByLink } from "#components/payments/pay-by-link.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { hasEndedUnpaid, isSettled, sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string; link: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "payments.relative");
  return { title: t("pageTitle"), robots: { index: false, follow: false } };
}

/** Where a relative pays another's order. Of the order only its amount and how its payment stands leave the server. */
export default async function PayPage({ params }: Props) {
  const [locale, { link }] = await Promise.all([readLocale(params), params]);
  const token = await findLinkedOrder(link);
  if (token === undefined) notFound();
  const [order, settings] = await Promise.all([findOrderByToken(token, locale), getShopSettings()]);
  if (!order) notFound();
  const scene = sceneOf(order);
  const isOpen = !isSettled(scene);
  if (isOpen) after(() => nudgeOrder(token));
  const mayPay = hasEndedUnpaid(scene) && order.secondsToEnd > 60 && (order.attempt?.number ?? 0) < 5;
  const networks = networkTexts(settings);
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-4 py-6 sm:py-10">
      <PayByLink
        order={order}
        link={link}
        scene={scene}
        mayPay={mayPay}
        shopName={settings.shopName}
        networkName={networks[order.attempt?.network ?? "TMONEY"].name}
        networks={[networks.TMONEY, networks.FLOOZ]}
        locale={locale}
      />
      {isOpen && !mayPay && <SelfRefresh seconds={4} label={wordsIn(locale, "orders")("refreshByHand")} />}
      {isOpen && <span hidden data-open-link={link} data-version={order.version} />}
    </main>
  );
}
