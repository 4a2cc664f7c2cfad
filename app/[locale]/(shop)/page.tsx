import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { Hero } from "#components/layout/hero.tsx";
import { HowItWorks } from "#components/layout/how-it-works.tsx";
import { listCategories, listProducts } from "#lib/catalogue/queries.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf(await readLocale(params), "/") };
}

export default async function HomePage({ params }: Props) {
  const locale = await readLocale(params);
  const [t, categories, chosen] = await Promise.all([
    getTranslations({ locale, namespace: "shop" }),
    listCategories(locale),
    listProducts(locale, { isFeatured: true }),
  ]);
  const featured = chosen.length > 0 ? chosen : await listProducts(locale);
  return (
    <div className="space-y-12">
      <Hero locale={locale} />
      <section id="market" aria-labelledby="featured">
        <h2 id="featured" className="mb-4 text-2xl">
          {t("featured")}
        </h2>
        {featured.length === 0 && <p className="text-lg text-ink-soft">{t("opensSoon")}</p>}
        <ProductGrid products={featured} locale={locale} headingLevel="h3" />
      </section>
      {categories.length > 0 && (
        <section aria-labelledby="categories">
          <h2 id="categories" className="mb-4 text-2xl">
            {t("categories")}
          </h2>
          <CategoryTiles categories={categories} locale={locale} />
        </section>
      )}
      <HowItWorks locale={locale} />
    </div>
  );
}
