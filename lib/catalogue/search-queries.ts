import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { inLocale, listCards, type ProductCard } from "#lib/catalogue/product-cards.ts";
import { tellingWords } from "#lib/catalogue/question.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type SearchAnswer = {
  cards: ProductCard[];
  /** Nothing has these words: what is shown has words a letter or two away. */
  isNear: boolean;
  hasMore: boolean;
};

const cardsPerAnswer = 48;

/**
 * Products that have every word of a question in their texts of either language, from the word's start, whatever its
 * accents and capitals: first those with the whole words in their name, then in their texts, then words that begin so.
 * Only when there is none, words that are nearly so. `question` as `readQuestion` gives it; an empty one finds nothing.
 */
export async function searchProducts(
  question: string,
  locale: Locale,
  limit = cardsPerAnswer,
): Promise<SearchAnswer> {
  const found = await listCards<{ isNear: boolean }>(locale, {
    from: sql`find_products(${tellingWords(question)}, ${limit + 1}) found join products p on p.id = found.product_id`,
    where: sql`true`,
    order: sql`found.place`,
    columns: sql`found.is_near as "isNear"`,
  });
  const cards = found.slice(0, limit);
  return { cards, isNear: cards[0]?.isNear ?? false, hasMore: found.length > limit };
}

/** Departments whose name has words that begin like each of the question's. */
export async function searchCategories(
  question: string,
  locale: Locale,
): Promise<{ slug: string; name: string }[]> {
  return [
    ...(await db().execute<{ slug: string; name: string }>(sql`
      select c.slug, ${inLocale("c.name", locale)} as name from categories c
      where (select bool_and(exists (
          select from unnest(split_words(fold_text(c.name_fr || ' ' || c.name_en))) word where starts_with(word, asked)))
        from unnest(split_words(fold_text(${tellingWords(question)}))) asked)
      order by c.position limit 2`)),
  ];
}

/** For a question that found nothing: those of its words that find something alone, and words of the shop like the others. */
export async function listNearWords(question: string): Promise<string[]> {
  const rows = await db().execute<{ written: string }>(sql`
    select written from (
      select distinct on (near.written) near.written, asked.turn, near.turn as place
      from unnest(split_words(lower(${tellingWords(question)}))) with ordinality asked(written, turn)
      cross join lateral (
        select asked.written, 0 as turn where is_sold((quote_literal(fold_text(asked.written)) || ':*')::tsquery)
        union all
        (select n.written, 1 + n.edits from near_words(fold_text(asked.written)) n
          -- In the name of something: other words of a product may be everybody's typing errors.
          where length(asked.written) > 2 and is_sold(quote_literal('=' || n.word)::tsquery)
          order by n.likeness desc limit 3)) near
      where asked.turn <= 8
      order by near.written, near.turn, asked.turn) words
    order by place, turn limit 6`);
  return rows.map(({ written }) => written);
}
