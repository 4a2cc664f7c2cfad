import { DeliveryProgress } from "#components/orders/delivery-progress.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { formatReceiptNumber } from "#lib/receipts/receipt-proof.ts";

type Props = { order: OrderScreen; receiptPath: string; networkName: string; locale: Locale };

/** What a shopper shows when somebody doubts: receipt number, operator's reference, when, and what comes next. */
export function ReceiptFacts({ order, receiptPath, networkName, locale }: Props) {
  const t = wordsIn(locale, "orders");
  const format = formatsIn(locale);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const facts = [
    { label: t("receiptNumber"), text: order.receiptNumber && formatReceiptNumber(order.receiptNumber) },
    { label: t("paidWith"), text: networkName },
    { label: t("operatorReference", { network: networkName }), text: order.attempt?.reference },
    { label: t("paidAt"), text: order.paidAt && time(order.paidAt) },
    { label: t("refundReference"), text: order.refund?.reference },
    { label: t("refundedAt"), text: order.refund && time(order.refund.at) },
  ].filter((fact) => fact.text);
  return (
    <>
      <dl className="mt-5 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="font-semibold wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <a
        href={receiptPath}
        className="mt-5 flex min-h-12 items-center justify-center rounded-control border-2 border-line-strong px-4 py-2 text-center font-bold hover:bg-brand-soft"
      >
        {wordsIn(locale, "receipts")("open")}
      </a>
      {order.status === "refund_due" || order.status === "refunded" ? (
        <p className="mt-5 border-t border-line pt-4">{t(`refund.${order.status}`)}</p>
      ) : (
        <DeliveryProgress order={order} locale={locale} />
      )}
    </>
  );
}
