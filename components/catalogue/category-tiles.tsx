import { getTranslations } from "next-intl/server";
import type { Category } from "#lib/catalogue/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

export async function CategoryTiles({
  categories,
  locale,
}: {
  categories: readonly Category[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "catalogue" });
  return (
    <ul className="grid grid-cols-2 gap-4 lg:grid-cols-4">
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
          <h3 className="mt-2 font-semibold">
            <a
              href={localePath(locale, `/categories/${category.slug}`)}
              className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
            >
              {category.name}
            </a>
          </h3>
          <p className="text-sm text-ink-soft">{t("count", { count: category.products })}</p>
        </li>
      ))}
    </ul>
  );
}
