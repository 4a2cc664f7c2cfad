import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

/** How far a paid order is on its way: each step with its time once it is done, and a word for what comes next. */
export function DeliveryProgress({ order, locale }: { order: OrderScreen; locale: Locale }) {
  const t = wordsIn(locale, "orders");
  const way = order.deliveryKind === "pickup" ? "ready" : "shipped";
  const steps = ["paid", "preparing", way, "delivered"] as const;
  const reached = order.fulfilment === "none" ? 0 : steps.indexOf(order.fulfilment);
  const timeOf = (step: (typeof steps)[number]) => (step === "paid" ? order.paidAt : order.fulfilledAt[step]);
  return (
    <section aria-labelledby="progress" className="mt-6 border-t border-line pt-5">
      <h2 id="progress" className="text-xl">
        {t("progress.title")}
      </h2>
      <p className="mt-1">{t(`fulfilment.${order.fulfilment}`)}</p>
      <ol className="mt-4">
        {steps.map((step, place) => {
          const isDone = place <= reached;
          const at = isDone ? timeOf(step) : undefined;
          return (
            <li
              key={step}
              aria-current={place === reached ? "step" : undefined}
              className={`relative flex gap-4 pb-5 last:pb-0 ${isDone ? "" : "text-ink-soft"}`}
            >
              {place < steps.length - 1 && (
                <span
                  aria-hidden="true"
                  className={`absolute top-7 bottom-0 left-3 w-1 ${place < reached ? "bg-success" : "bg-line"}`}
                />
              )}
              <svg
                viewBox="0 0 28 28"
                width="28"
                height="28"
                aria-hidden="true"
                className={`shrink-0 ${isDone ? "text-success" : "text-line-strong"}`}
              >
                <circle
                  cx="14"
                  cy="14"
                  r="12"
                  fill={isDone ? "currentColor" : "none"}
                  stroke="currentColor"
                  strokeWidth="2"
                />
                {isDone && (
                  <path d="m8.5 14.5 4 4 7-8" fill="none" className="stroke-surface" strokeWidth="3" />
                )}
              </svg>
              <p className={place === reached ? "font-bold" : ""}>
                {t(`progress.${step}`)}
                <span className="sr-only">{isDone ? t("progress.done") : t("progress.open")}</span>
                {at && (
                  <time dateTime={at.toISOString()} className="block text-sm font-normal text-ink-soft">
                    {formatsIn(locale).dateTime(at, { dateStyle: "long", timeStyle: "short" })}
                  </time>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
