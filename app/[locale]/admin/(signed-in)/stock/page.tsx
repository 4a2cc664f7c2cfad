import type { Metadata } from "next";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { StockList } from "#components/inventory/stock-list.tsx";
import { StockSearch } from "#components/inventory/stock-search.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { listStock } from "#lib/inventory/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "inventory");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function StockPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  await requireStaff("see_orders", locale, "/admin/stock");
  const question = typeof asked.q === "string" ? asked.q.slice(0, 80) : "";
  const page = pageOf(asked.page);
  const [{ rows, hasMore }, t] = await Promise.all([
    listStock(locale, { question, page }),
    wordsIn(locale, "inventory"),
  ]);
  const list = localePath(locale, "/admin/stock");
  const hrefOf = (other: number) =>
    `${list}?${new URLSearchParams({ ...(question && { q: question }), page: String(other) })}`;
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("title")} />
      <StockSearch question={question} locale={locale} />
      {rows.length > 0 && <StockList rows={rows} locale={locale} />}
      {rows.length === 0 && (
        <AdminMessage title={t("emptyTitle")} text={t("emptyText")} link={{ href: list, label: t("all") }} />
      )}
      {(page > 1 || hasMore) && (
        <nav
          aria-label={t("page", { page })}
          className="mt-5 flex flex-wrap items-center justify-between gap-x-6"
        >
          {page > 1 && (
            <AdminLink href={hrefOf(page - 1)} className="inline-flex min-h-11 items-center underline">
              {t("previous")}
            </AdminLink>
          )}
          <span className="text-ink-soft">{t("page", { page })}</span>
          {hasMore && (
            <AdminLink
              href={hrefOf(page + 1)}
              className="inline-flex min-h-11 items-center font-semibold underline"
            >
              {t("next")}
            </AdminLink>
          )}
        </nav>
      )}
    </main>
  );
}

/** Anything but a page of ours is the first one. */
function pageOf(given: string | string[] | undefined): number {
  return typeof given === "string" && /^[1-9]\d{0,3}$/.test(given) ? Number.parseInt(given, 10) : 1;
}
