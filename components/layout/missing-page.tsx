import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { countByCategory } from "#lib/catalogue/queries.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Says that a product, a department, an order or a link does not exist, and where to go on. */
export async function MissingPage({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "shop");
  const [{ categories }, counts] = await Promise.all([getFrame(locale), countByCategory()]);
  return (
    <ShopPage locale={locale} path="/" status={404}>
      <div className="bleed cloth px-4 py-12 text-center">
        <p aria-hidden="true" className="font-display text-5xl font-bold text-cloth-accent">
          404
        </p>
        <h1 className="mt-2 text-3xl">{t("missing.title")}</h1>
        <p className="mx-auto mt-3 max-w-xl text-lg">{t("missing.text")}</p>
        <a
          href={localePath(locale, "/")}
          className="mt-6 inline-flex min-h-12 items-center rounded-control bg-cloth-accent px-6 py-2 font-bold text-on-cloth-accent hover:bg-on-cloth"
        >
          {t("missing.action")}
        </a>
      </div>
      <h2 className="mt-10 mb-4 text-2xl">{t("missing.search")}</h2>
      <SearchBox locale={locale} id="search-here" className="max-w-md" />
      <h2 className="mt-10 mb-4 text-2xl">{t("categories")}</h2>
      <CategoryTiles categories={categories} counts={counts} locale={locale} />
    </ShopPage>
  );
}
