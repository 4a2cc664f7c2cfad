import type { ShelfFacts } from "#lib/catalogue/shelf-queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { action: string; facts: ShelfFacts; locale: Locale };

/** Says why nothing is shown, and the way on: wider, or the whole shelf; a shelf without any product says so. */
export function EmptyShelf({ action, facts, locale }: Props) {
  const t = wordsIn(locale, "catalogue.shelf");
  const { leastXof, mostXof } = facts;
  const isBare = leastXof === null || mostXof === null;
  return (
    <div className="py-8 text-center">
      <div aria-hidden="true" className="motif mx-auto mb-5 size-20 rounded-full" />
      <h2 className="text-2xl">{isBare ? t("emptyTitle") : t("noneTitle")}</h2>
      <p className="mx-auto mt-2 max-w-prose text-lg text-ink-soft">
        {isBare
          ? t("emptyText")
          : t("noneText", { least: formatXof(leastXof, locale), most: formatXof(mostXof, locale) })}
      </p>
      {!isBare && (
        <a
          href={action}
          className="mt-5 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("clear")}
        </a>
      )}
    </div>
  );
}
