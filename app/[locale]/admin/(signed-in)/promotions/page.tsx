import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { NewPromotion } from "#components/promotions/new-promotion.tsx";
import { PromotionList } from "#components/promotions/promotion-list.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { listPromotions } from "#lib/promotions/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "promotions");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function PromotionsPage({ params }: Props) {
  const locale = await readLocale(params);
  const staff = await requireStaff("see_orders", locale, "/admin/promotions");
  const promotions = await listPromotions();
  const t = wordsIn(locale, "promotions");
  const mayEdit = hasRight(staff.role, "edit_promotions");
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("title")}>
        <p className="mt-2 max-w-prose text-ink-soft">{t("intro")}</p>
      </PageHead>
      {promotions.length === 0 && <p className="mb-5">{t("empty")}</p>}
      <PromotionList promotions={promotions} mayEdit={mayEdit} locale={locale} />
      {mayEdit && <NewPromotion locale={locale} />}
    </main>
  );
}
