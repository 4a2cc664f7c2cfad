import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { CancelOrder } from "#components/admin/cancel-order.tsx";
import { LiveNotice } from "#components/admin/live-notice.tsx";
import { OrderContent, OrderCustomer } from "#components/admin/order-content.tsx";
import { OrderNext } from "#components/admin/order-next.tsx";
import { OrderPayments } from "#components/admin/order-payments.tsx";
import { OweRefund } from "#components/admin/owe-refund.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { Timeline } from "#components/admin/timeline.tsx";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findOrderForStaff } from "#lib/orders/admin-queries.ts";
import { listTimeline } from "#lib/orders/list-timeline.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await read(params);
  // Without the code: whoever may not see the order should not learn from the title that it is there.
  return { title: wordsIn(locale, "admin")("orders.title"), robots: { index: false, follow: false } };
}

export default async function OrderPage({ params }: Props) {
  const { locale, id } = await read(params);
  const staff = await requireStaff("see_orders", locale, `/admin/orders/${id}`);
  const t = wordsIn(locale, "admin");
  const order = await findOrderForStaff(id, staff.role, locale);
  const back = { href: localePath(locale, "/admin/orders"), label: t("order.back") };
  if (!order) {
    return (
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        <AdminMessage title={t("order.missingTitle")} text={t("order.missingText")} link={back} isPage />
      </main>
    );
  }
  const [timeline, settings] = await Promise.all([listTimeline(order.id), getShopSettings()]);
  const networks = networkTexts(settings);
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-4">
      <PageHead title={t("order.title", { code: formatOrderCode(order.code) })} back={back}>
        <p className="mt-2 flex flex-wrap gap-2">
          <StatusBadge status={order.status} label={t(`status.${order.status}`)} />
          {order.status === "paid" && (
            <StatusBadge status={order.fulfilment} label={t(`fulfilment.${order.fulfilment}`)} />
          )}
          {order.hasOpenReview && <StatusBadge status="in_review" label={t("orders.inReview")} />}
        </p>
      </PageHead>
      <LiveNotice
        orderId={order.id}
        seen={String(order.lastEvent)}
        text={t("order.changed")}
        show={t("acts.show")}
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-5">
          <OrderNext order={order} staff={staff} locale={locale} />
          <OrderContent order={order} locale={locale} />
          <OrderCustomer order={order} locale={locale} />
          <OrderPayments
            order={order}
            mayVerify={hasRight(staff.role, "verify_payment")}
            networkNames={{ TMONEY: networks.TMONEY.name, FLOOZ: networks.FLOOZ.name }}
            locale={locale}
          />
          <div className="space-y-3 empty:hidden">
            {hasRight(staff.role, "cancel_orders") && <CancelOrder order={order} locale={locale} />}
            <OweRefund order={order} mayRefund={hasRight(staff.role, "refund_orders")} locale={locale} />
          </div>
        </div>
        <Timeline entries={timeline} locale={locale} />
      </div>
    </main>
  );
}

async function read(params: Props["params"]) {
  const { locale, id } = await params;
  return { locale: isLocale(locale) ? locale : defaultLocale, id: decodeOnce(id) };
}

/** Next hands over the segment as it stands in the address. */
function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
