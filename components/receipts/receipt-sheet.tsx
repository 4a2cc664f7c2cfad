import { OrderLines } from "#components/orders/order-lines.tsx";
import { QrCode } from "#components/receipts/qr-code.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { formatPhone } from "#lib/phone.ts";
import { formatReceiptNumber } from "#lib/receipts/receipt-proof.ts";
import type { SignedReceipt } from "#lib/receipts/sign-receipt.ts";

type Props = {
  order: OrderScreen;
  receipt: SignedReceipt;
  link: string;
  shop: { name: string; phone: string | null };
  networkName: string;
  locale: Locale;
};

/** The receipt as a sheet of paper: what was true when it was numbered, and stays so. */
export function ReceiptSheet({ order, receipt, link, shop, networkName, locale }: Props) {
  const t = wordsIn(locale, "receipts");
  const o = wordsIn(locale, "orders");
  const { claim, issuedAt } = receipt;
  const facts = [
    { label: o("code"), text: formatOrderCode(claim.code) },
    { label: o("forName"), text: order.customerName },
    { label: o("paidWith"), text: networkName },
    { label: o("operatorReference", { network: networkName }), text: order.attempt?.reference },
    { label: order.deliveryKind === "pickup" ? o("pickupAt") : o("deliveryTo"), text: order.deliveryName },
  ].filter(({ text }) => text);
  const sums = [
    { label: o("subtotal"), text: formatXof(order.subtotalXof, locale) },
    ...(order.discountXof > 0
      ? [
          {
            label: `${o("discount")} ${order.promotionCode}`,
            text: `− ${formatXof(order.discountXof, locale)}`,
          },
        ]
      : []),
    {
      label: o("delivery"),
      text: order.deliveryXof === 0 ? o("free") : formatXof(order.deliveryXof, locale),
    },
  ];
  return (
    <article className="overflow-hidden rounded-card border border-line bg-surface print:rounded-none print:border-0">
      <div aria-hidden="true" className="selvedge print:hidden" />
      <div className="p-5 sm:p-8 print:p-0">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-4">
          <p>
            <strong className="block font-display text-xl">{shop.name}</strong>
            {shop.phone && <span className="text-sm text-ink-soft">+228 {formatPhone(shop.phone)}</span>}
          </p>
          <div className="sm:text-right">
            <h1 className="text-2xl">{t("title", { number: formatReceiptNumber(claim.number) })}</h1>
            <p>
              <time dateTime={issuedAt.toISOString()}>
                {formatsIn(locale).dateTime(issuedAt, { dateStyle: "long", timeStyle: "short" })}
              </time>
            </p>
          </div>
        </header>
        <OrderLines lines={order.lines} locale={locale} />
        <dl className="space-y-1 border-t border-line-strong pt-3 tabular-nums">
          {sums.map(({ label, text }) => (
            <div key={label} className="flex flex-wrap justify-between gap-x-4">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 font-bold">
            <dt className="text-lg">{t("paid")}</dt>
            <dd className="text-2xl wrap-anywhere">{formatXof(claim.totalXof, locale)}</dd>
          </div>
        </dl>
        <div className="mt-5 grid break-inside-avoid items-start gap-6 border-t border-line-strong pt-5 sm:grid-cols-[1fr_12rem] print:grid-cols-[1fr_42mm]">
          <dl className="space-y-2">
            {facts.map(({ label, text }) => (
              <div key={label}>
                <dt className="text-sm text-ink-soft">{label}</dt>
                <dd className="font-semibold wrap-anywhere">{text}</dd>
              </div>
            ))}
          </dl>
          <figure className="mx-auto w-full max-w-64">
            <a href={link} className="block" title={t("checkNow")}>
              <QrCode text={link} label={t("checkNow")} />
            </a>
            <figcaption className="mt-2 text-sm text-ink-soft">{t("scan")}</figcaption>
          </figure>
        </div>
      </div>
    </article>
  );
}
