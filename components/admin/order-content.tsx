import { AdminLink } from "#components/admin/admin-link.tsx";
import { Facts } from "#components/admin/facts.tsx";
import { Section } from "#components/admin/section.tsx";
import { OrderLines } from "#components/orders/order-lines.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { formatPhone } from "#lib/phone.ts";

type Props = { order: StaffOrder; locale: Locale };

/** What was bought: what a packer looks for first. */
export function OrderContent({ order, locale }: Props) {
  const t = wordsIn(locale, "admin.order");
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
  return (
    <Section id="content" title={t("content")}>
      <OrderLines lines={order.lines} locale={locale} />
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 tabular-nums *:wrap-anywhere">
        {sums.map(({ label, text }) => (
          <div key={label} className="contents *:wrap-anywhere">
            <dt>{label}</dt>
            <dd className="text-right">{text}</dd>
          </div>
        ))}
        <dt className="text-lg font-bold">{t("total")}</dt>
        <dd className="text-right text-lg font-bold">{formatXof(order.totalXof, locale)}</dd>
      </dl>
    </Section>
  );
}

/** For whom it is, and where it goes. */
export function OrderCustomer({ order, locale }: Props) {
  const t = wordsIn(locale, "admin.order");
  const format = formatsIn(locale);
  const time = (at: Date | null) => at && format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Section id="customer" title={t("customer")}>
      <Facts
        facts={[
          { label: t("name"), text: order.customerName },
          { label: t("phone"), text: formatPhone(order.phone) },
          {
            label: order.deliveryKind === "pickup" ? t("pickupAt") : t("deliveryTo"),
            text: order.deliveryName,
          },
          { label: t("landmark"), text: order.landmark },
          { label: t("placedAt"), text: time(order.placedAt) },
          { label: t("paidAt"), text: time(order.paidAt) },
          { label: t("receiptNumber"), text: order.receiptNumber?.toString().padStart(6, "0") },
        ]}
      />
      {order.receiptNumber !== null && (
        <AdminLink
          href={localePath(locale, `/admin/orders/${order.id}/receipt`)}
          className="mt-3 inline-flex min-h-11 items-center font-semibold underline"
        >
          {t("receipt")}
        </AdminLink>
      )}
    </Section>
  );
}
