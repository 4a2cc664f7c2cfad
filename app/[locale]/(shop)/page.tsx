import type { Metadata } from "next";
import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { ProductRail } from "#components/catalogue/product-rail.tsx";
import { DeliverySection } from "#components/layout/delivery-section.tsx";
import { Hero } from "#components/layout/hero.tsx";
import { HowItWorks } from "#components/layout/how-it-works.tsx";
import { Promises } from "#components/layout/promises.tsx";
import { ShopData } from "#components/layout/shop-data.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { socialCard } from "#components/layout/social-card.ts";
import { getHomeLists } from "#lib/catalogue/queries.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const { settings } = await getFrame(locale);
  return { alternates: alternatesOf(locale, "/"), openGraph: socialCard(locale, { settings, path: "/" }) };
}

export default async function HomePage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "shop");
  const [{ settings, categories, places }, { featured, popular, newest, counts }] = await Promise.all([
    getFrame(locale),
    getHomeLists(locale),
  ]);
  const chosen = featured.length > 0 ? featured : newest;
  return (
    <ShopPage locale={locale} path="/">
      <ShopData settings={settings} locale={locale} />
      <Hero locale={locale} />
      <Promises places={places} settings={settings} locale={locale} />
      {categories.length > 0 && (
        <section aria-labelledby="categories" className="mt-12">
          <h2 id="categories" className="mb-4 text-2xl md:text-3xl">
            {t("categories")}
          </h2>
          <CategoryTiles categories={categories} counts={counts} locale={locale} />
        </section>
      )}
      <section id="market" aria-labelledby="featured" className="mt-14">
        <h2 id="featured" className="mb-4 text-2xl md:text-3xl">
          {t("featured")}
        </h2>
        {chosen.length === 0 && <p className="text-lg text-ink-soft">{t("opensSoon")}</p>}
        <ProductGrid products={chosen} locale={locale} headingLevel="h3" firstSeen={0} />
      </section>
      {/* A ranking of two says nothing; before the shop has sold a little, there is none. */}
      {popular.length === 4 && (
        <ProductRail
          id="popular"
          title={t("popular")}
          text={t("popularText")}
          products={popular}
          locale={locale}
        />
      )}
      {chosen !== newest && (
        <ProductRail id="new" title={t("new")} text={t("newText")} products={newest} locale={locale} />
      )}
      <HowItWorks settings={settings} locale={locale} />
      {places.length > 0 && <DeliverySection places={places} locale={locale} />}
    </ShopPage>
  );
}
