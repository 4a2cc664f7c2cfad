import { CategoryTiles } from "#components/catalogue/category-tiles.tsx";
import { ProductRail } from "#components/catalogue/product-rail.tsx";
import { countByCategory, listFeatured, listPopular } from "#lib/catalogue/queries.ts";
import { listNearWords } from "#lib/catalogue/search-queries.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The ways on from a search without an answer: words that have one, the departments, what others buy. */
export async function NothingFound({ question, locale }: { question: string; locale: Locale }) {
  const t = wordsIn(locale, "catalogue");
  const [near, { categories }, counts, popular] = await Promise.all([
    listNearWords(question),
    getFrame(locale),
    countByCategory(),
    listPopular(locale, 4),
  ]);
  const isSelling = popular.length === 4;
  return (
    <>
      {near.length > 0 && (
        <section aria-labelledby="near" className="mt-6">
          <h2 id="near" className="text-xl">
            {t("searchNearWords")}
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {near.map((word) => (
              <li key={word}>
                <a
                  href={`${localePath(locale, "/search")}?q=${encodeURIComponent(word)}`}
                  className="flex min-h-11 items-center rounded-full border border-line-strong bg-surface px-4 font-semibold hover:bg-brand-soft"
                >
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ProductRail
        id="others"
        title={isSelling ? t("searchElse") : t("searchChosen")}
        products={isSelling ? popular : await listFeatured(locale, 4)}
        locale={locale}
      />
      <section aria-labelledby="departments" className="mt-14">
        <h2 id="departments" className="mb-4 text-2xl md:text-3xl">
          {t("searchDepartments")}
        </h2>
        <CategoryTiles categories={categories} counts={counts} locale={locale} />
      </section>
    </>
  );
}
