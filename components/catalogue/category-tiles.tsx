import { type Category, countByCategory } from "#lib/catalogue/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export async function CategoryTiles({
  categories,
  locale,
}: {
  categories: readonly Category[];
  locale: Locale;
}) {
  const t = wordsIn(locale, "catalogue");
  const counts = await countByCategory();
  return (
    <ul className="tiles grid grid-cols-2 gap-x-4 gap-y-5 md:grid-cols-4">
      {categories.map((category) => (
        <li key={category.slug}>
          <img src={category.image} alt="" width={1200} height={800} loading="lazy" />
          <h3>
            <a href={localePath(locale, `/categories/${category.slug}`)}>{category.name}</a>
          </h3>
          <p>{t("count", { count: counts.get(category.slug) ?? 0 })}</p>
        </li>
      ))}
    </ul>
  );
}
