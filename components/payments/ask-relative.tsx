import { env } from "#lib/env.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { writePayLink } from "#lib/payments/pay-link.ts";

type Props = {
  order: OrderScreen;
  shopName: string;
  /** Somebody is asked already, so the relative has to wait. */
  isBusy: boolean;
  locale: Locale;
};

/** A link to send to whoever shall pay: it shows the amount and lets pay, and is not the order's own address. */
export function AskRelative({ order, shopName, isBusy, locale }: Props) {
  const t = wordsIn(locale, "payments.relative");
  const url = env.appUrl + localePath(locale, `/pay/${writePayLink(order.id)}`);
  const message = t("message", { amount: formatXof(order.totalXof, locale), shop: shopName });
  return (
    <details id="ask-relative" className="fold mt-5">
      <summary>{t("ask")}</summary>
      <div className="space-y-3 pb-4">
        <p>{t("text")}</p>
        {isBusy && <p className="font-semibold">{t("waits")}</p>}
        <a
          href={`https://wa.me/?text=${encodeURIComponent(`${message} ${url}`)}`}
          rel="noreferrer"
          className="flex min-h-12 items-center justify-center rounded-control border-2 border-brand px-4 py-2 text-center wrap-anywhere font-bold text-brand hover:bg-brand-soft"
        >
          {t("whatsapp")}
        </a>
        <p className="text-sm text-ink-soft">
          {t("copy")} <span className="block text-base text-ink wrap-anywhere select-all">{url}</span>
        </p>
      </div>
    </details>
  );
}
