import { Facts } from "#components/admin/facts.tsx";
import { OrderLines } from "#components/orders/order-lines.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { formatPhone } from "#lib/phone.ts";

/** What was bought, by whom, and where it goes. */
export function OrderContent({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const t = wordsIn(locale, "admin");
  const format = formatsIn(locale);
  const time = (at: Date | null) => at && format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const sums = [
    { label: t("order.subtotal"), text: formatXof(order.subtotalXof, locale) },
    ...(order.discountXof > 0
      ? [
          {
            label: `${t("order.discount")} ${order.promotionCode}`,
            text: `− ${formatXof(order.discountXof, locale)}`,
          },
        ]
      : []),
    {
      label: t("order.delivery"),
      text: order.deliveryXof === 0 ? t("order.free") : formatXof(order.deliveryXof, locale),
    },
  ];
  return (
    <>
      <section aria-labelledby="content" className="rounded-card border border-line bg-surface p-5">
        <h2 id="content" className="text-xl font-bold">
          {t("order.content")}
        </h2>
        <OrderLines lines={order.lines} locale={locale} />
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 tabular-nums *:wrap-anywhere">
          {sums.map(({ label, text }) => (
            <div key={label} className="contents *:wrap-anywhere">
              <dt>{label}</dt>
              <dd className="text-right">{text}</dd>
            </div>
          ))}
          <dt className="text-lg font-bold">{t("order.total")}</dt>
          <dd className="text-right text-lg font-bold">{formatXof(order.totalXof, locale)}</dd>
        </dl>
      </section>
      <section aria-labelledby="customer" className="rounded-card border border-line bg-surface p-5">
        <h2 id="customer" className="text-xl font-bold">
          {t("order.customer")}
        </h2>
        <Facts
          facts={[
            { label: t("order.name"), text: order.customerName },
            { label: t("order.phone"), text: formatPhone(order.phone) },
            {
              label: order.deliveryKind === "pickup" ? t("order.pickupAt") : t("order.deliveryTo"),
              text: order.deliveryName,
            },
            { label: t("order.landmark"), text: order.landmark },
            { label: t("order.placedAt"), text: time(order.placedAt) },
            { label: t("order.paidAt"), text: time(order.paidAt) },
            { label: t("order.receiptNumber"), text: order.receiptNumber?.toString().padStart(6, "0") },
          ]}
        />
        {order.receiptNumber !== null && (
          <a
            href={localePath(locale, `/admin/orders/${order.id}/receipt`)}
            className="mt-4 inline-flex min-h-12 items-center rounded-control border-2 border-line-strong px-5 font-bold hover:bg-brand-soft"
          >
            {t("order.receipt")}
          </a>
        )}
      </section>
    </>
  );
}
