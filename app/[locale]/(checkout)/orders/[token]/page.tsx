import type { Metadata } from "next";
import { after } from "next/server";
import { cache } from "react";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { OrderAgain } from "#components/orders/order-again.tsx";
import { OrderCode } from "#components/orders/order-code.tsx";
import { OrderSummary } from "#components/orders/order-summary.tsx";
import { ReceiptFacts } from "#components/orders/receipt-facts.tsx";
import { RefreshByHand } from "#components/orders/refresh-by-hand.tsx";
import { ShopContact } from "#components/orders/shop-contact.tsx";
import { AskRelative } from "#components/payments/ask-relative.tsx";
import { GoToPage } from "#components/payments/go-to-page.tsx";
import { NothingArrived } from "#components/payments/nothing-arrived.tsx";
import { PayAgain } from "#components/payments/pay-again.tsx";
import { PaymentFacts } from "#components/payments/payment-facts.tsx";
import { PaymentScene } from "#components/payments/payment-scene.tsx";
import { ReviewNote } from "#components/payments/review-note.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { hasEndedUnpaid, isSettled, sceneOf } from "#lib/orders/order-scene.ts";
import { isPaidLike } from "#lib/orders/order-status.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { nudgeOrder } from "#lib/payments/nudge-order.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const findOrder = cache(findOrderByToken);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await read(params);
  const order = await findOrder(token, locale);
  if (!order) return missingMetadata(locale);
  const title = wordsIn(locale, "orders")("title", { code: formatOrderCode(order.code) });
  return { title, robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ locale, token }, asked] = await Promise.all([read(params), searchParams]);
  const [order, { settings }, t, tp] = await Promise.all([
    findOrder(token, locale),
    getFrame(locale),
    wordsIn(locale, "orders"),
    wordsIn(locale, "payments"),
  ]);
  if (!order) return <MissingPage locale={locale} />;
  const scene = sceneOf(order);
  const isOpen = !isSettled(scene);
  // A shopper who waits is answered even when no worker runs.
  if (isOpen && order.isNudgeDue) after(() => nudgeOrder(token));
  const networks = networkTexts(settings);
  const network = networks[order.attempt?.network ?? "TMONEY"];
  const networkName = order.attempt?.method === "hosted_page" ? "PayGateGlobal" : network.name;
  const isInTime = order.secondsToEnd > 60;
  const mayPayAgain = hasEndedUnpaid(scene) && isInTime;
  const isPageOpen = scene === "page_open" && isInTime;
  const mayBePrompted = ["sending", "confirm", "page_confirm", "verifying"].includes(scene);
  // Not while a result is unknown: then nobody is invited to pay.
  const mayAskRelative =
    isInTime &&
    (order.attempt?.number ?? 0) < 5 &&
    (mayPayAgain || scene === "confirm" || scene === "sending");
  const refusal = refusals.find((reason) => reason === asked.refused);
  const again = (
    <PayAgain
      order={order}
      token={token}
      hasHostedPage={settings.hostedPageIsOn && mayPayAgain}
      mayCancel={mayPayAgain}
      locale={locale}
    />
  );
  return (
    <CheckoutPage locale={locale} path={`/orders/${token}`} width="wide">
      <OrderCode code={order.code} label={t("code")} />
      <div className="mt-4 grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_min(22rem,36%)]">
        <PaymentScene order={order} scene={scene} networkName={networkName} locale={locale}>
          <ReviewNote review={order.review} locale={locale} />
          {refusal && !isSettled(scene) && (
            <p
              role="alert"
              className="mt-4 rounded-control border-2 border-danger bg-danger-soft p-4 font-semibold"
            >
              {tp(`again.refusals.${refusal}`)}
            </p>
          )}
          {mayBePrompted && <PaymentFacts order={order} networkName={networkName} locale={locale} />}
          {scene === "confirm" && <NothingArrived order={order} network={network} locale={locale} />}
          {isPageOpen && <GoToPage token={token} locale={locale} isMainWay />}
          {isPageOpen && (
            <details id="other-ways" className="fold mt-5">
              <summary>{tp("page.other")}</summary>
              <p>{tp("page.oldLink")}</p>
              <div className="pb-4">{again}</div>
            </details>
          )}
          {mayPayAgain && again}
          {mayAskRelative && (
            <AskRelative order={order} shopName={settings.shopName} isBusy={!mayPayAgain} locale={locale} />
          )}
          {isPaidLike(order.status) && (
            <ReceiptFacts
              order={order}
              receiptPath={localePath(locale, `/orders/${token}/receipt`)}
              networkName={networkName}
              locale={locale}
            />
          )}
          {isOpen && <RefreshByHand locale={locale} isUnderWay={!hasEndedUnpaid(scene)} />}
        </PaymentScene>
        <OrderSummary order={order} locale={locale} />
      </div>
      {!isOpen && (
        <OrderAgain
          token={token}
          refilled={(["part", "none"] as const).find((part) => part === asked.refilled)}
          locale={locale}
        />
      )}
      <ShopContact settings={settings} title={t("contact.title")} code={order.code} locale={locale} />
      <p className="mt-6 text-ink-soft">{t("keepPage")}</p>
      <a href={localePath(locale, "/orders")} className="mr-6 inline-flex min-h-11 items-center underline">
        {t("lookUp.link")}
      </a>
      {!isOpen && (
        <a
          href={localePath(locale, "/")}
          className="inline-flex min-h-11 items-center font-semibold underline"
        >
          {t("shopAgain")}
        </a>
      )}
      {isOpen && (
        <live-order
          events={`/api/orders/${token}/events`}
          status={`/api/orders/${token}/status`}
          version={order.version}
        />
      )}
      {isOpen && <keep-offline />}
    </CheckoutPage>
  );
}

const refusals = ["order_closed", "payment_open", "attempts_used_up", "hosted_page_off"] as const;

async function read(params: Props["params"]) {
  const { locale, token } = await params;
  return { locale: isLocale(locale) ? locale : defaultLocale, token };
}
