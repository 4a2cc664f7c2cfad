import type { Metadata } from "next";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { CaseFilter } from "#components/review/case-filter.tsx";
import { CaseList } from "#components/review/case-list.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { countOpenCases, listCases } from "#lib/review/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "review");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  const staff = await requireStaff("see_orders", locale, "/admin/review");
  const isClosed = asked.state === "closed";
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined;
  const [{ cases, nextCursor }, openCount, t] = await Promise.all([
    listCases({ isClosed, role: staff.role, cursor }),
    countOpenCases(),
    wordsIn(locale, "review"),
  ]);
  const list = localePath(locale, "/admin/review");
  const next = new URLSearchParams({ ...(isClosed && { state: "closed" }), cursor: nextCursor ?? "" });
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("title")}>
        <p className="mt-1 text-ink-soft">{t(isClosed ? "introClosed" : "intro")}</p>
      </PageHead>
      <CaseFilter isClosed={isClosed} openCount={openCount} locale={locale} />
      {cases.length > 0 && <CaseList cases={cases} isClosed={isClosed} locale={locale} />}
      {cases.length === 0 && (
        <AdminMessage
          title={t(isClosed ? "emptyClosedTitle" : "emptyTitle")}
          text={t(isClosed ? "emptyClosedText" : "emptyText")}
          link={
            isClosed
              ? { href: list, label: t("toOpen") }
              : { href: localePath(locale, "/admin/orders"), label: t("toOrders") }
          }
        />
      )}
      <p className="mt-5 flex flex-wrap justify-between gap-x-6">
        {cursor && (
          <AdminLink
            href={isClosed ? `${list}?state=closed` : list}
            className="inline-flex min-h-11 items-center underline"
          >
            {t("first")}
          </AdminLink>
        )}
        {nextCursor && (
          <AdminLink
            href={`${list}?${next}`}
            className="ml-auto inline-flex min-h-11 items-center font-semibold underline"
          >
            {t("next")}
          </AdminLink>
        )}
      </p>
    </main>
  );
}
