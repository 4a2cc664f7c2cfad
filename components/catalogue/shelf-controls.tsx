import { ShelfFilters } from "#components/catalogue/shelf-filters.tsx";
import { type ShelfChoice, shelfSorts, writeShelfChoice } from "#lib/catalogue/shelf.ts";
import type { ShelfFacts } from "#lib/catalogue/shelf-queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { action: string; choice: ShelfChoice; facts: ShelfFacts; locale: Locale };

/** How many there are, in which order, and what narrows them: links and one form, so that each state is an address. */
export function ShelfControls({ action, choice, facts, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
  return (
    <div className="mt-5 mb-6 flex flex-wrap items-center gap-x-6 border-y border-line">
      <p role="status" className="py-3 font-semibold">
        {t("count", { count: facts.found })}
      </p>
      <nav
        aria-label={t("shelf.sortLabel")}
        className="order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto scroll-px-[45%] px-4 md:order-none md:mx-0 md:ml-auto md:w-auto md:px-0"
      >
        <ul className="flex gap-1">
          {shelfSorts.map((sort) => (
            <li key={sort}>
              <a
                href={action + writeShelfChoice({ ...choice, sort })}
                aria-current={sort === choice.sort ? "true" : undefined}
                className="flex min-h-11 items-center border-b-3 border-transparent px-2 text-sm whitespace-nowrap -outline-offset-3 underline-offset-4 hover:underline aria-[current]:border-accent aria-[current]:font-bold"
              >
                {t(`shelf.sorts.${sort}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ShelfFilters action={action} choice={choice} facts={facts} locale={locale} />
    </div>
  );
}
