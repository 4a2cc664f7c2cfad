import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { LiveNotice } from "#components/admin/live-notice.tsx";
import { OrderFilter } from "#components/admin/order-filter.tsx";
import { OrderList } from "#components/admin/order-list.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { WorkLinks } from "#components/admin/work-links.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findOrderForStaff, listOrders } from "#lib/orders/admin-queries.ts";
import { findNewestOrder } from "#lib/orders/find-changes.ts";
import { orderStates } from "#lib/orders/order-state.ts";
import { countWork, listVersion } from "#lib/reports/count-work.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "admin");
  return { title: t("orders.title"), robots: { index: false, follow: false } };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  const staff = await requireStaff("see_orders", locale, "/admin/orders");
  const code = textOf(asked.code).slice(0, 20);
  const found = code && (await findOrderForStaff(code, staff.role, locale));
  if (found) redirect(localePath(locale, `/admin/orders/${found.id}`));

  const state = orderStates.find((known) => known === asked.state);
  const cursor = textOf(asked.cursor);
  // Before the rows: what changes between the two is said, not missed.
  const [newestOrder, work] = await Promise.all([findNewestOrder(), countWork()]);
  const [{ orders, nextCursor }, settings] = await Promise.all([
    listOrders({ cursor, state }),
    getShopSettings(),
  ]);
  const t = wordsIn(locale, "admin");
  const networks = networkTexts(settings);
  const list = localePath(locale, "/admin/orders");
  const older = new URLSearchParams({ ...(state && { state }), cursor: nextCursor ?? "" });
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("orders.title")} />
      <WorkLinks work={work} locale={locale} />
      <OrderFilter chosen={state} code={code} locale={locale} />
      <LiveNotice seen={listVersion(newestOrder, work)} text={t("orders.changed")} show={t("acts.show")} />
      {code && (
        <p role="status" className="mt-4 rounded-card bg-warning-soft p-4 text-warning wrap-anywhere">
          {t("orders.codeUnknown", { code })}
        </p>
      )}
      {orders.length > 0 && (
        <OrderList
          orders={orders}
          networkNames={{ TMONEY: networks.TMONEY.name, FLOOZ: networks.FLOOZ.name }}
          locale={locale}
        />
      )}
      {orders.length === 0 && (
        <AdminMessage
          title={state ? t("orders.emptyStateTitle") : t("orders.emptyTitle")}
          text={state ? t("orders.emptyStateText") : t("orders.emptyText")}
          link={
            state
              ? { href: list, label: t("orders.all") }
              : { href: localePath(locale, "/"), label: t("orders.toShop") }
          }
        />
      )}
      <p className="mt-5 flex flex-wrap justify-between gap-x-6">
        {cursor && (
          <AdminLink
            href={state ? `${list}?state=${state}` : list}
            className="inline-flex min-h-11 items-center underline"
          >
            {t("orders.newest")}
          </AdminLink>
        )}
        {nextCursor && (
          <AdminLink
            href={`${list}?${older}`}
            className="ml-auto inline-flex min-h-11 items-center font-semibold underline"
          >
            {t("orders.older")}
          </AdminLink>
        )}
      </p>
    </main>
  );
}

/** A parameter given twice is none of our links. */
function textOf(given: string | string[] | undefined): string {
  return typeof given === "string" ? given : "";
}
