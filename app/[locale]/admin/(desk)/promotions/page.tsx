import type { Metadata } from "next";
import { NewPromotion } from "#components/promotions/new-promotion.tsx";
import { PromotionList } from "#components/promotions/promotion-list.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { listPromotions } from "#lib/promotions/admin-queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const refusals = [
  "code_taken",
  "times_out_of_order",
  "unknown_promotion",
  "form_broken",
  "forbidden",
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "promotions");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function PromotionsPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  const staff = await requireStaff("see_orders", locale, "/admin/promotions");
  const promotions = await listPromotions();
  const t = wordsIn(locale, "promotions");
  const mayEdit = hasRight(staff.role, "edit_promotions");
  const refusal = refusals.find((known) => known === asked.refused);
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <h1 className="text-3xl font-bold">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">{t("intro")}</p>
      <p
        role="status"
        className={`rounded-control font-semibold not-empty:mt-3 not-empty:p-3 ${refusal ? "bg-danger-soft text-danger" : "bg-success-soft text-success"}`}
      >
        {refusal ? t(`refusals.${refusal}`) : "saved" in asked ? t("saved") : null}
      </p>
      {promotions.length === 0 && <p className="mt-5">{t("empty")}</p>}
      <PromotionList promotions={promotions} mayEdit={mayEdit} locale={locale} />
      {mayEdit && <NewPromotion locale={locale} />}
    </main>
  );
}
