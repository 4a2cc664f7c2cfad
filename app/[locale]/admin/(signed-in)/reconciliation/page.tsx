import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { BookChecks } from "#components/reconciliation/book-checks.tsx";
import { DayList } from "#components/reconciliation/day-list.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { listLastChecks } from "#lib/invariants/admin-queries.ts";
import { listDays } from "#lib/reconciliation/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "reconciliation");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function ReconciliationPage({ params }: Props) {
  const locale = await readLocale(params);
  await requireStaff("see_orders", locale, "/admin/reconciliation");
  const [days, checks, t] = await Promise.all([
    listDays(),
    listLastChecks(),
    wordsIn(locale, "reconciliation"),
  ]);
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("title")}>
        <p className="mt-1 text-ink-soft">{t("intro")}</p>
      </PageHead>
      {days.length > 0 && <DayList days={days} locale={locale} />}
      {days.length === 0 && (
        <AdminMessage
          title={t("emptyTitle")}
          text={t("emptyText")}
          link={{ href: localePath(locale, "/admin/orders"), label: t("toOrders") }}
        />
      )}
      <div className="mt-6">
        <BookChecks checks={checks} locale={locale} />
      </div>
    </main>
  );
}
