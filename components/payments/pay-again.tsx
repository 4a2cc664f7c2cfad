import { GoToPage } from "#components/payments/go-to-page.tsx";
import { PayAgainForm } from "#components/payments/pay-again-form.tsx";
import { payChoice } from "#components/payments/pay-choice.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { OrderAttempt, OrderScreen } from "#lib/orders/queries.ts";
import { cancelOrderAction, payAgainAction } from "#lib/payments/actions.ts";
import { formatPhone } from "#lib/phone.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = {
  order: OrderScreen;
  token: string;
  networks: NetworkTexts[];
  hasHostedPage: boolean;
  /** While a page of the gateway is offered, the order waits for it and cannot be cancelled. */
  mayCancel: boolean;
  locale: Locale;
};

/** The next ways of an order whose payment ended without success: another number or network, or not at all. */
export function PayAgain({ order, token, networks, hasHostedPage, mayCancel, locale }: Props) {
  const t = wordsIn(locale);
  const { attempt } = order;
  if (!attempt) return null;
  return (
    <div className="mt-6 border-t border-line pt-5">
      {attempt.number < 5 ? (
        <>
          <h2 className="text-xl">{t("payments.again.title")}</h2>
          <p className="mt-1 mb-4">{t("payments.again.text")}</p>
          <PayAgainForm
            action={payAgainAction}
            hidden={{ locale, token, seenNumber: String(attempt.number) }}
            former={formerOf(attempt)}
            {...payChoice(networks, t("payments.again.submit"), locale)}
          />
          {hasHostedPage && <GoToPage token={token} locale={locale} isMainWay={false} />}
        </>
      ) : (
        <p className="font-semibold">{t("payments.again.refusals.attempts_used_up")}</p>
      )}
      {mayCancel && (
        <details className="mt-6">
          <summary className="min-h-11 py-2 font-semibold">{t("payments.cancel.title")}</summary>
          <form action={cancelOrderAction} className="pb-2">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <p>{t("payments.cancel.text")}</p>
            <button
              type="submit"
              className="mt-3 min-h-12 rounded-control border-2 border-danger px-5 py-2 font-bold text-danger"
            >
              {t("payments.cancel.submit")}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

/** What is filled in already. Whose another number is, only its owner shall read; everybody else sees two of its digits. */
function formerOf({ phone, network, isOwnPhone }: OrderAttempt): { phone: string; network: string } {
  return phone && isOwnPhone
    ? { phone: formatPhone(phone), network: network ?? "" }
    : { phone: "", network: "" };
}
