import { OrderLines } from "#components/orders/order-lines.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

/** What was ordered, what it comes to, and where it goes. */
export function OrderSummary({ order, locale }: { order: OrderScreen; locale: Locale }) {
  const t = wordsIn(locale, "orders");
  const sums = [
    { label: t("subtotal"), text: formatXof(order.subtotalXof, locale) },
    ...(order.discountXof > 0
      ? [
          {
            label: `${t("discount")} ${order.promotionCode}`,
            text: `− ${formatXof(order.discountXof, locale)}`,
          },
        ]
      : []),
    {
      label: t("delivery"),
      text: order.deliveryXof === 0 ? t("free") : formatXof(order.deliveryXof, locale),
    },
  ];
  const place = [order.deliveryName, order.deliveryAddress, order.deliveryDetail].filter(Boolean).join(" · ");
  const facts = [
    { label: order.deliveryKind === "pickup" ? t("pickupAt") : t("deliveryTo"), text: place },
    ...(order.landmark ? [{ label: t("landmark"), text: order.landmark }] : []),
    { label: t("forName"), text: order.customerName },
  ];
  return (
    <section aria-labelledby="summary" className="rounded-card border border-line bg-surface p-5">
      <h2 id="summary" className="text-xl font-bold">
        {t("summary")}
      </h2>
      <OrderLines lines={order.lines} locale={locale} />
      <dl className="space-y-1 border-t border-line pt-3 tabular-nums">
        {sums.map(({ label, text }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="flex flex-wrap justify-between gap-x-4 text-lg font-bold">
          <dt>{t("total")}</dt>
          <dd>{formatXof(order.totalXof, locale)}</dd>
        </div>
      </dl>
      <dl className="mt-5 space-y-2 border-t border-line pt-4">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
