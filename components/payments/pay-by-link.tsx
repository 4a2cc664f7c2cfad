import type { ReactNode } from "react";
import { PaymentFacts } from "#components/payments/payment-facts.tsx";
import { SceneMark } from "#components/payments/scene-mark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScene } from "#lib/orders/order-scene.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { maskPhone } from "#lib/phone.ts";

type Props = {
  order: OrderScreen;
  link: string;
  scene: OrderScene;
  mayPay: boolean;
  shopName: string;
  networkName: string;
  locale: Locale;
};

/**
 * What somebody sees who pays another's order: shop, amount, and where their payment stands. No name, no article, no
 * place, and of any number its last two digits: the link may be forwarded to whomever.
 */
export function PayByLink({ order, link, scene, mayPay, shopName, networkName, locale }: Props) {
  const t = wordsIn(locale);
  const words = { amount: formatXof(order.totalXof, locale), shop: shopName };
  if (mayPay)
    return (
      <Sheet title={t("payments.relative.title", words)} text={t("payments.relative.asked")}>
        {order.attempt?.phone && (
          <p className="mt-3 mb-5 font-semibold">
            {t("payments.relative.ended", { number: maskPhone(order.attempt.phone) })}
          </p>
        )}
        <a
          href={localePath(locale, `/pay/${link}/number`)}
          className="mt-5 flex min-h-14 items-center justify-center rounded-control bg-brand px-6 py-2 text-center text-lg font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("payments.relative.choose")}
        </a>
        <p className="mt-4 text-sm text-ink-soft">{t("payments.neverPin")}</p>
      </Sheet>
    );
  // The first payment is always the shopper's own: nobody else should look for its request on their phone.
  const isOthers = order.attempt?.number === 1 && (scene === "sending" || scene === "confirm");
  const told = isOthers ? "busy" : tellings[scene];
  if (told)
    return (
      <Sheet
        mark={<SceneMark scene={scene} />}
        title={t(`payments.relative.${told}.title`)}
        text={t(`payments.relative.${told}.text`, words)}
      />
    );
  const said = { ...words, network: networkName, name: "" };
  return (
    <Sheet
      mark={<SceneMark scene={scene} />}
      title={t(`payments.scenes.${scene}.title`)}
      text={t(`payments.scenes.${scene}.text`, said)}
    >
      {["sending", "confirm", "verifying"].includes(scene) && (
        <PaymentFacts order={order} networkName={networkName} locale={locale} />
      )}
    </Sheet>
  );
}

/** Scenes whose words on the order's page are for its shopper alone. */
const tellings: Partial<Record<OrderScene, "busy" | "paid" | "closed">> = {
  page_open: "busy",
  page_confirm: "busy",
  paid: "paid",
  page_left: "closed",
  prompt_cancelled: "closed",
  prompt_expired: "closed",
  prompt_failed: "closed",
  prompt_not_sent: "closed",
  prompt_settled: "closed",
  expired: "closed",
  cancelled: "closed",
  closed_settled: "closed",
};

type SheetProps = { mark?: ReactNode; title: string; text: string; children?: ReactNode };

function Sheet({ mark, title, text, children }: SheetProps) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 sm:p-7">
      <div id="scene" role="status" aria-live="polite">
        {mark}
        <h1 className="text-2xl font-bold text-balance">{title}</h1>
        <p className="mt-3 text-lg">{text}</p>
      </div>
      {children}
    </section>
  );
}
