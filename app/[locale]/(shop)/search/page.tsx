import type { Metadata } from "next";
import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { listCategories, searchProducts } from "#lib/catalogue/queries.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "catalogue");
  return { title: t("searchTitle"), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const [locale, { q }] = await Promise.all([readLocale(params), searchParams]);
  const question = (typeof q === "string" ? q : "").slice(0, 80).trim();
  const t = wordsIn(locale, "catalogue");
  const found = await searchProducts(question, locale);
  return (
    <>
      <h1 className="text-3xl">{question ? t("searchFor", { question }) : t("searchPrompt")}</h1>
      {found.length > 0 && (
        <>
          <p className="mt-2 mb-4 text-sm text-ink-soft">{t("count", { count: found.length })}</p>
          <ProductGrid products={found} locale={locale} />
        </>
      )}
      {found.length === 0 && (
        <div className="mt-3 space-y-6">
          <p className="max-w-prose text-lg">{question ? t("searchNone", { question }) : t("searchHint")}</p>
          <SearchBox locale={locale} className="max-w-md" question={question} />
          <CategoryTiles categories={await listCategories(locale)} locale={locale} />
        </div>
      )}
    </>
  );
}
