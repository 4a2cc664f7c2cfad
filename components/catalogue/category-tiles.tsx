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
    <ul className="grid grid-cols-2 gap-x-4 gap-y-5 md:grid-cols-4">
      {categories.map((category) => (
        <li key={category.slug} className="group relative">
          <img
            src={category.image}
            alt=""
            width={1200}
            height={800}
            loading="lazy"
            className="aspect-3/2 w-full rounded-card border border-line object-cover"
          />
          <h3 className="mt-2 leading-tight font-bold">
            <a
              href={localePath(locale, `/categories/${category.slug}`)}
              className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
            >
              {category.name}
            </a>
          </h3>
          <p className="text-sm text-ink-soft">{t("count", { count: counts.get(category.slug) ?? 0 })}</p>
        </li>
      ))}
    </ul>
  );
}
