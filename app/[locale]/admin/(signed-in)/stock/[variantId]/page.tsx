import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { Facts } from "#components/admin/facts.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { StockBadges } from "#components/inventory/stock-badges.tsx";
import { StockCorrection } from "#components/inventory/stock-correction.tsx";
import { StockMovements } from "#components/inventory/stock-movements.tsx";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findStock, listMovements } from "#lib/inventory/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string; variantId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = wordsIn(isLocale(locale) ? locale : defaultLocale, "inventory");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function VariantStockPage({ params }: Props) {
  const { locale: given, variantId } = await params;
  const locale = isLocale(given) ? given : defaultLocale;
  const staff = await requireStaff("see_orders", locale, `/admin/stock/${variantId}`);
  const [row, movements, t] = await Promise.all([
    findStock(variantId, locale),
    listMovements(variantId),
    wordsIn(locale, "inventory"),
  ]);
  const back = { href: localePath(locale, "/admin/stock"), label: t("back") };
  if (!row) {
    return (
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        <AdminMessage title={t("missingTitle")} text={t("missingText")} link={back} isPage />
      </main>
    );
  }
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-4">
      <PageHead title={`${row.product} · ${row.variant}`} back={back}>
        <p className="mt-1 font-mono text-ink-soft">{row.sku}</p>
        <StockBadges row={row} locale={locale} />
      </PageHead>
      <Facts
        facts={(["onHand", "reserved", "free"] as const).map((name) => ({
          label: t(name),
          text: String(row[name]),
        }))}
      />
      <div className="mt-5 grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        {hasRight(staff.role, "edit_stock") && <StockCorrection row={row} locale={locale} />}
        <StockMovements movements={movements} locale={locale} />
      </div>
    </main>
  );
}
