import { Mark } from "#components/ui/mark.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import type { CheckedReceipt as Receipt } from "#lib/receipts/queries.ts";
import { formatReceiptNumber } from "#lib/receipts/receipt-proof.ts";

/** For whoever hands the goods over: genuine or not first, then whether there is anything left to hand over, then what. */
export function CheckedReceipt({ receipt, locale }: { receipt: Receipt; locale: Locale }) {
  const t = wordsIn(locale, "receipts");
  const o = wordsIn(locale, "orders");
  const time = (at: Date) => formatsIn(locale).dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const isOpen = receipt.handOver === "open";
  const facts = [
    { label: o("code"), text: formatOrderCode(receipt.code) },
    { label: t("paid"), text: formatXof(receipt.totalXof, locale) },
    { label: o("paidAt"), text: time(receipt.issuedAt) },
    { label: o("forName"), text: receipt.customer },
    {
      label: receipt.deliveryKind === "pickup" ? o("pickupAt") : o("deliveryTo"),
      text: receipt.deliveryName,
    },
  ];
  return (
    <section className="rounded-card border border-line bg-surface p-5 sm:p-7">
      <Mark kind={isOpen ? "done" : "care"} size={64} />
      <h1 className="text-2xl">{t(`handOver.${receipt.handOver}.title`)}</h1>
      <p className="mt-3 text-lg">
        {t(`handOver.${receipt.handOver}.text`, { time: receipt.endedAt ? time(receipt.endedAt) : "" })}
      </p>
      <h2 className="mt-6 border-t border-line pt-5 text-xl">
        {t("title", { number: formatReceiptNumber(receipt.number) })}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {receipt.lines.map(({ name, quantity }) => (
          <li key={name} className="flex gap-3 py-3 text-lg">
            <strong className="min-w-10 shrink-0 tabular-nums">{quantity} ×</strong>
            <span className="min-w-0">{name}</span>
          </li>
        ))}
      </ul>
      <dl className="grid gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-2">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="font-semibold wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
