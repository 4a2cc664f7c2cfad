import { GoToPage } from "#components/payments/go-to-page.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

type Props = {
  order: OrderScreen;
  token: string;
  hasHostedPage: boolean;
  /** While a page of the gateway is offered, the order waits for it and cannot be cancelled. */
  mayCancel: boolean;
  locale: Locale;
};

/**
 * The next ways of an order whose payment ended without success: another number or network, or not at all. Each is a
 * page of its own, because this one refreshes itself.
 */
export function PayAgain({ order, token, hasHostedPage, mayCancel, locale }: Props) {
  const t = wordsIn(locale, "payments");
  if (!order.attempt) return null;
  return (
    <div className="mt-6 border-t border-line pt-5">
      {order.attempt.number < 5 ? (
        <>
          <h2 className="text-xl">{t("again.title")}</h2>
          <p className="mt-1">{t("again.text")}</p>
          <a
            href={localePath(locale, `/orders/${token}/pay`)}
            className="mt-4 flex min-h-14 items-center justify-center rounded-control bg-brand px-6 py-2 text-center text-lg font-bold text-on-brand hover:bg-brand-strong"
          >
            {t("again.choose")}
          </a>
          {hasHostedPage && <GoToPage token={token} locale={locale} isMainWay={false} />}
        </>
      ) : (
        <p className="font-semibold">{t("again.refusals.attempts_used_up")}</p>
      )}
      {mayCancel && (
        <a
          href={localePath(locale, `/orders/${token}/cancel`)}
          className="mt-5 inline-flex min-h-11 items-center font-semibold underline"
        >
          {t("cancel.title")}
        </a>
      )}
    </div>
  );
}
