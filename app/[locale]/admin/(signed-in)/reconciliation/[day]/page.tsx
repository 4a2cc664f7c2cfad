import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { DayBadge } from "#components/reconciliation/day-badge.tsx";
import { DayBalances } from "#components/reconciliation/day-balances.tsx";
import { dayText } from "#components/reconciliation/day-text.ts";
import { DayTotals } from "#components/reconciliation/day-totals.tsx";
import { DifferenceList } from "#components/reconciliation/difference-list.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { findDay } from "#lib/reconciliation/admin-queries.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = { params: Promise<{ locale: string; day: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "reconciliation");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function ReconciliationDayPage({ params }: Props) {
  const [locale, { day: asked }] = await Promise.all([readLocale(params), params]);
  await requireStaff("see_orders", locale, `/admin/reconciliation/${asked}`);
  const [day, settings, t, format] = await Promise.all([
    findDay(asked),
    getShopSettings(),
    wordsIn(locale, "reconciliation"),
    formatsIn(locale),
  ]);
  const back = { href: localePath(locale, "/admin/reconciliation"), label: t("day.back") };
  if (!day)
    return (
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        <AdminMessage title={t("day.missingTitle")} text={t("day.missingText")} link={back} isPage />
      </main>
    );
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const networkNames = { TMONEY: TMONEY.name, FLOOZ: FLOOZ.name };
  const { finishedAt, answered, attempts } = day;
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-4">
      <PageHead title={t("day.title", { day: dayText(day.day, format, "full") })} back={back}>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <DayBadge found={day} locale={locale} />
          <span className="text-ink-soft">
            {finishedAt
              ? t("day.finished", {
                  at: format.dateTime(finishedAt, { dateStyle: "medium", timeStyle: "short" }),
                })
              : t("day.open", { answered, attempts })}
          </span>
        </p>
      </PageHead>
      <div className="mt-5 grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <DifferenceList day={day} locale={locale} />
        <div className="min-w-0 space-y-5">
          <DayTotals day={day} networkNames={networkNames} locale={locale} />
          <DayBalances day={day} networkNames={networkNames} locale={locale} />
        </div>
      </div>
    </main>
  );
}
