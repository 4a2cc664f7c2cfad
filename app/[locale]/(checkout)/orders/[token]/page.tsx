import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderCode } from "#components/orders/order-code.tsx";
import { OrderLiveClient } from "#components/orders/order-live-client.tsx";
import { OrderSummary } from "#components/orders/order-summary.tsx";
import { ReceiptFacts } from "#components/orders/receipt-facts.tsx";
import { SelfRefresh } from "#components/orders/self-refresh.tsx";
import { NothingArrived } from "#components/payments/nothing-arrived.tsx";
import { PayAgain } from "#components/payments/pay-again.tsx";
import { PaymentFacts } from "#components/payments/payment-facts.tsx";
import { PaymentScene } from "#components/payments/payment-scene.tsx";
import { ReviewNote } from "#components/payments/review-note.tsx";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { isSettled, sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

const findOrder = cache(findOrderByToken);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await read(params);
  const order = await findOrder(token, locale);
  const t = await getTranslations({ locale, namespace: "orders" });
  const code = order ? `${order.code.slice(0, 4)}-${order.code.slice(4)}` : "";
  return { title: t("title", { code }), robots: { index: false } };
}

export default async function OrderPage({ params }: Props) {
  const { locale, token } = await read(params);
  const [order, settings, t] = await Promise.all([
    findOrder(token, locale),
    getShopSettings(),
    getTranslations({ locale, namespace: "orders" }),
  ]);
  if (!order) notFound();
  const scene = sceneOf(order);
  const isOpen = !isSettled(scene);
  // A shopper who waits is answered even when no worker runs.
  if (isOpen) after(() => nudgeOrder(token));
  const networks = networkTexts(settings);
  const network = networks[order.attempt?.network ?? "TMONEY"];
  const mayPayAgain = scene.startsWith("prompt_") && order.secondsToEnd > 60;
  const mayBePrompted = scene === "sending" || scene === "confirm" || scene === "verifying";
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6 sm:py-10">
      <OrderCode code={order.code} label={t("code")} />
      <div className="mt-4 grid grid-cols-1 items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <PaymentScene order={order} scene={scene} networkName={network.name} locale={locale}>
          <ReviewNote review={order.review} locale={locale} />
          {mayBePrompted && <PaymentFacts order={order} networkName={network.name} locale={locale} />}
          {scene === "confirm" && <NothingArrived order={order} network={network} locale={locale} />}
          {mayPayAgain && (
            <PayAgain
              order={order}
              token={token}
              networks={[networks.TMONEY, networks.FLOOZ]}
              locale={locale}
            />
          )}
          {scene === "paid" && <ReceiptFacts order={order} networkName={network.name} locale={locale} />}
          {isOpen && !mayPayAgain && <SelfRefresh seconds={4} label={t("refreshByHand")} />}
        </PaymentScene>
        <OrderSummary order={order} locale={locale} />
      </div>
      <p className="mt-6 text-ink-soft">{t("keepPage")}</p>
      {!isOpen && (
        <a
          href={localePath(locale, "/")}
          className="inline-flex min-h-11 items-center font-semibold underline"
        >
          {t("shopAgain")}
        </a>
      )}
      {isOpen && <OrderLiveClient token={token} version={order.version} />}
    </main>
  );
}

async function read(params: Props["params"]) {
  const { locale, token } = await params;
  return { locale: isLocale(locale) ? locale : defaultLocale, token };
}
