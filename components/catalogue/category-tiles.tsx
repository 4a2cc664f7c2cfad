import type { Category, CategoryCounts } from "#lib/catalogue/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { categories: readonly Category[]; counts: CategoryCounts; locale: Locale };

export function CategoryTiles({ categories, counts, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
  return (
    <ul className="tiles grid grid-cols-2 gap-x-4 gap-y-5 md:grid-cols-4">
      {categories.map((category) => (
        <li key={category.slug}>
          <img src={category.image} alt="" width={1200} height={800} loading="lazy" />
          <h3>
            <a href={localePath(locale, `/categories/${category.slug}`)}>{category.name}</a>
          </h3>
          <p>{t("count", { count: counts[category.slug] ?? 0 })}</p>
        </li>
      ))}
    </ul>
  );
}
