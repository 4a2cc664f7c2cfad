import type { Metadata } from "next";
import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { ShopFooter } from "#components/layout/shop-footer.tsx";
import { ShopHeader } from "#components/layout/shop-header.tsx";
import { listCategories } from "#lib/catalogue/queries.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "shop.missing");
  return { title: t("title"), robots: { index: false } };
}

/** `proxy.ts` sends every unknown address here with 404: a page of its own, so that it reads without scripts too. */
export default async function MissingPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "shop");
  return (
    <>
      <ShopHeader locale={locale} />
      <main id="main" className="sheet flex-1 pb-12">
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
        <SearchBox locale={locale} className="max-w-md" />
        <h2 className="mt-10 mb-4 text-2xl">{t("categories")}</h2>
        <CategoryTiles categories={await listCategories(locale)} locale={locale} />
      </main>
      <ShopFooter locale={locale} />
    </>
  );
}
