import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { CancelOrder } from "#components/admin/cancel-order.tsx";
import { OrderContent } from "#components/admin/order-content.tsx";
import { OrderFulfilment } from "#components/admin/order-fulfilment.tsx";
import { OrderOutlook } from "#components/admin/order-outlook.tsx";
import { OrderPayments } from "#components/admin/order-payments.tsx";
import { OrderStory } from "#components/admin/order-story.tsx";
import { OweRefund } from "#components/admin/owe-refund.tsx";
import { RefundNotice } from "#components/admin/refund-notice.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findOrderForStaff } from "#lib/orders/admin-queries.ts";
import { listTimeline } from "#lib/orders/list-timeline.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await read(params);
  // Without the code: whoever may not see the order should not learn from the title that it is there.
  const t = wordsIn(locale, "admin");
  return { title: t("orders.title"), robots: { index: false, follow: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ locale, id }, asked] = await Promise.all([read(params), searchParams]);
  const staff = await requireStaff("see_orders", locale, `/admin/orders/${id}`);
  const [order, settings, t] = await Promise.all([
    findOrderForStaff(id, staff.role, locale),
    getShopSettings(),
    wordsIn(locale, "admin"),
  ]);
  const back = { href: localePath(locale, "/admin/orders"), label: t("order.back") };
  if (!order) {
    return (
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        <AdminMessage title={t("order.missingTitle")} text={t("order.missingText")} link={back} isPage />
      </main>
    );
  }
  const networks = networkTexts(settings);
  const networkNames = { TMONEY: networks.TMONEY.name, FLOOZ: networks.FLOOZ.name };
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-4">
      <a href={back.href} className="inline-flex min-h-11 items-center underline">
        {back.label}
      </a>
      <h1 className="text-3xl font-bold">
        {t("order.title", { code: `${order.code.slice(0, 4)}-${order.code.slice(4)}` })}
      </h1>
      <p className="mt-2 flex flex-wrap gap-2">
        <StatusBadge status={order.status} label={t(`status.${order.status}`)} />
        {order.hasOpenReview && <StatusBadge status="in_review" label={t("orders.inReview")} />}
      </p>
      <RefundNotice asked={asked} locale={locale} />
      <div className="mt-5 grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <OrderOutlook order={order} mayVerify={hasRight(staff.role, "verify_payment")} locale={locale} />
          {hasRight(staff.role, "fulfil_orders") && <OrderFulfilment order={order} locale={locale} />}
          {hasRight(staff.role, "cancel_orders") && <CancelOrder order={order} locale={locale} />}
          <OweRefund order={order} mayRefund={hasRight(staff.role, "refund_orders")} locale={locale} />
          <OrderPayments attempts={order.attempts} networkNames={networkNames} locale={locale} />
          <OrderContent order={order} locale={locale} />
        </div>
        <OrderStory entries={await listTimeline(order.id)} locale={locale} />
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
