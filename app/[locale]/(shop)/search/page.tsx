import type { Metadata } from "next";
import { NothingFound } from "#components/catalogue/nothing-found.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { readQuestion } from "#lib/catalogue/question.ts";
import { searchProducts } from "#lib/catalogue/search-queries.ts";
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
  const typed = (typeof q === "string" ? q : "").slice(0, 80).trim();
  const question = readQuestion(typed);
  const t = wordsIn(locale, "catalogue");
  const { cards, isNear, hasMore } = await searchProducts(question, locale);
  const count = hasMore ? t("searchMost", { count: cards.length }) : t("count", { count: cards.length });
  const query = typed && `?${new URLSearchParams({ q: typed })}`;
  return (
    <ShopPage locale={locale} path={`/search${query}`}>
      <h1 className="text-3xl wrap-break-word">
        {typed ? t("searchFor", { question: typed }) : t("searchPrompt")}
      </h1>
      {cards.length > 0 && (
        <>
          <p className="mt-2 mb-4 text-sm text-ink-soft">{isNear ? t("searchNear") : count}</p>
          <ProductGrid products={cards} locale={locale} />
        </>
      )}
      {cards.length === 0 && (
        <>
          <p className="mt-3 mb-5 max-w-prose text-lg">
            {typed ? t("searchNone", { question: typed }) : t("searchHint")}
          </p>
          <SearchBox locale={locale} id="search-here" className="max-w-md" question={typed} />
          <NothingFound question={question} locale={locale} />
        </>
      )}
    </ShopPage>
  );
}
