import type { ReactNode } from "react";
import { SceneMark } from "#components/payments/scene-mark.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { hasEndedUnpaid, type OrderScene } from "#lib/orders/order-scene.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

type Props = {
  order: OrderScreen;
  scene: OrderScene;
  networkName: string;
  locale: Locale;
  children: ReactNode;
};

/** What is going on and what to do now: one big sentence that screen readers hear change. */
export function PaymentScene({ order, scene, networkName, locale, children }: Props) {
  const t = wordsIn(locale, "payments");
  const format = formatsIn(locale);
  const words = {
    network: networkName,
    amount: formatXof(order.totalXof, locale),
    name: order.customerName,
  };
  const hasFailed = hasEndedUnpaid(scene);
  const isAskedOnPhone = scene === "confirm" || scene === "page_confirm";
  // Whoever kept a former page of the gateway open could pay on it still.
  const mayStillBeCharged = isAskedOnPhone || scene === "expired" || scene === "cancelled";
  const time = format.dateTime(order.holdExpiresAt, { timeStyle: "short" });
  return (
    <section data-scene={scene} className="rounded-card border border-line bg-surface p-5 sm:p-7">
      <div id="scene" role="status" aria-live="polite">
        <SceneMark scene={scene} />
        <h1
          className={scene === "paid" ? "text-4xl font-bold text-success" : "text-2xl font-bold text-balance"}
        >
          {t(`scenes.${scene}.title`)}
        </h1>
        <p className="mt-3 text-lg">{t(`scenes.${scene}.text`, words)}</p>
        {order.hasLeftPage && mayStillBeCharged && <p className="mt-3 font-semibold">{t("page.oldLink")}</p>}
        {hasFailed && (
          <p className="mt-3 font-semibold">
            {order.secondsLeft > 0 ? t("stillKept", { time }) : t("closing")}
          </p>
        )}
      </div>
      {isAskedOnPhone && (
        <img
          src="/pictures/phone-prompt.svg"
          alt={t("pictureAlt")}
          width={240}
          height={240}
          className="mx-auto mt-5"
        />
      )}
      {children}
    </section>
  );
}
