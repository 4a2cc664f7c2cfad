import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { outlookOf } from "#lib/orders/order-outlook.ts";
import { verifyPaymentAction } from "#lib/payments/admin-actions.ts";

type Props = { order: StaffOrder; mayVerify: boolean; locale: Locale };

/** The one plain sentence: why it waits, what happens next, when; and the way to ask at once. */
export function OrderOutlook({ order, mayVerify, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const format = formatsIn(locale);
  const { key, at } = outlookOf({ ...order, attempt: order.attempts[0] ?? null }, order.now);
  const date = (time: Date) => format.dateTime(time, { day: "numeric", month: "long" });
  const when = () => {
    if (!at) return t("when.soon");
    const time = format.dateTime(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    return date(at) === date(order.now) ? t("when.at", { time }) : t("when.on", { date: date(at), time });
  };
  return (
    <section aria-labelledby="outlook" className="rounded-card border border-line bg-surface p-5">
      <h2 id="outlook" className="text-xl font-bold">
        {t("order.outlook")}
      </h2>
      <p className="mt-2 text-lg">{t(`outlooks.${key}`, { when: when() })}</p>
      {mayVerify && order.attempts.length > 0 && (
        <form action={verifyPaymentAction} className="mt-4">
          <input type="hidden" name="orderId" value={order.id} />
          <input type="hidden" name="locale" value={locale} />
          <button
            type="submit"
            aria-describedby="verify-hint"
            className="min-h-12 w-full rounded-control bg-brand px-6 py-2 font-bold text-on-brand sm:w-auto"
          >
            {t("order.verify")}
          </button>
          <p id="verify-hint" className="mt-2 text-sm text-ink-soft">
            {t("order.verifyHint")}
          </p>
        </form>
      )}
    </section>
  );
}
