import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Timeline } from "#components/admin/timeline.tsx";
import { CaseBadge } from "#components/review/case-badge.tsx";
import { CaseFacts } from "#components/review/case-facts.tsx";
import { CaseNext } from "#components/review/case-next.tsx";
import { CaseOutcome } from "#components/review/case-outcome.tsx";
import { ClosingForms } from "#components/review/closing-forms.tsx";
import { ClosingProposal } from "#components/review/closing-proposal.tsx";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findCase } from "#lib/review/find-case.ts";
import { listEvidence } from "#lib/review/list-evidence.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await read(params);
  const t = wordsIn(locale, "review");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function CasePage({ params }: Props) {
  const { locale, id } = await read(params);
  const staff = await requireStaff("see_orders", locale, `/admin/review/${id}`);
  const [found, settings, t] = await Promise.all([
    findCase(id, staff),
    getShopSettings(),
    wordsIn(locale, "review"),
  ]);
  const back = { href: localePath(locale, "/admin/review"), label: t("case.back") };
  if (!found) {
    return (
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        <AdminMessage title={t("case.missingTitle")} text={t("case.missingText")} link={back} isPage />
      </main>
    );
  }
  const networks = networkTexts(settings);
  const mayClose = hasRight(staff.role, "close_cases");
  const evidence = await listEvidence(found.id);
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-4">
      <PageHead title={t(`reasons.${found.reason}`)} back={back}>
        <p className="mt-2">
          <CaseBadge found={found} locale={locale} />
        </p>
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-5">
          <CaseNext found={found} mayDecide={mayClose} locale={locale} />
          {found.closedAt && <CaseOutcome found={found} locale={locale} />}
          <CaseFacts
            found={found}
            networkNames={{ TMONEY: networks.TMONEY.name, FLOOZ: networks.FLOOZ.name }}
            locale={locale}
          />
          {!found.closedAt && found.closing && (
            <ClosingProposal found={found} staffId={staff.id} mayClose={mayClose} locale={locale} />
          )}
          {!found.closedAt && !found.closing && mayClose && <ClosingForms found={found} locale={locale} />}
          {!found.closedAt && !found.closing && !mayClose && (
            <p className="rounded-card border border-line bg-surface p-5">{t("form.forbidden")}</p>
          )}
        </div>
        {evidence.length > 0 && <Timeline entries={evidence} locale={locale} />}
        {evidence.length === 0 && <p className="px-1 text-ink-soft">{t("case.noEvidence")}</p>}
      </div>
    </main>
  );
}

async function read(params: Props["params"]) {
  const { locale, id } = await params;
  return { locale: isLocale(locale) ? locale : defaultLocale, id };
}
