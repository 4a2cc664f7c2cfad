import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { maskPhone } from "#lib/phone.ts";

type Props = { order: OrderScreen; networkName: string; locale: Locale };

/** Which number pays how much through whom, and how long the order is kept. */
export function PaymentFacts({ order, networkName, locale }: Props) {
  const t = wordsIn(locale, "payments");
  const format = formatsIn(locale);
  const { attempt } = order;
  const facts = [
    { label: t("amount"), text: formatXof(order.totalXof, locale) },
    { label: t("network"), text: networkName },
    // On the gateway's page the shopper chooses the number there.
    ...(attempt?.phone ? [{ label: t("number"), text: maskPhone(attempt.phone) }] : []),
  ];
  return (
    <>
      <dl className="mt-5 grid grid-cols-[repeat(auto-fit,minmax(max(6.5rem,40%),1fr))] gap-x-6 gap-y-3">
        {facts.map(({ label, text }) => (
          <div key={label} className={facts.length === 2 ? "col-span-full" : "first:col-span-full"}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="text-lg font-bold tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
      {order.secondsLeft > 0 && (
        <p className="mt-4 flex flex-wrap justify-between gap-x-4 border-t border-line pt-4">
          <span>
            {t("keptUntil", { time: format.dateTime(order.holdExpiresAt, { timeStyle: "short" }) })}{" "}
          </span>
          <minutes-left
            className="text-ink-soft"
            aria-live="off"
            seconds={order.secondsLeft}
            text={t("minutesLeft", { minutes: "{minutes}" })}
          >
            {t("minutesLeft", { minutes: String(Math.max(1, Math.ceil(order.secondsLeft / 60))) })}
          </minutes-left>
        </p>
      )}
    </>
  );
}
