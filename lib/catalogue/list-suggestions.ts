import { searchCategories, searchProducts } from "#lib/catalogue/search-queries.ts";
import type { Suggestion, Suggestions } from "#lib/catalogue/suggestion.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

const most = 6;

/** Departments first, then products as the search would rank them. `question` as `readQuestion` gives it. */
export async function listSuggestions(question: string, locale: Locale): Promise<Suggestions> {
  const t = wordsIn(locale, "catalogue");
  const [categories, { cards }] = await Promise.all([
    searchCategories(question, locale),
    searchProducts(question, locale, most),
  ]);
  const departments = categories.map(
    ({ slug, name }): Suggestion => ({
      href: localePath(locale, `/categories/${slug}`),
      name,
      note: t("suggestedCategory"),
    }),
  );
  const products = cards.map(({ slug, name, priceXof, hasSeveralPrices }): Suggestion => {
    const price = formatXof(priceXof, locale);
    const href = localePath(locale, `/products/${slug}`);
    return { href, name, note: hasSeveralPrices ? t("from", { price }) : price };
  });
  const suggestions = [...departments, ...products].slice(0, most);
  return { suggestions, status: t("suggestionCount", { count: suggestions.length }) };
}
