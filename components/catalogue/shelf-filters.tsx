import { isNarrowed, type ShelfChoice } from "#lib/catalogue/shelf.ts";
import type { ShelfFacts } from "#lib/catalogue/shelf-queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { action: string; choice: ShelfChoice; facts: ShelfFacts; locale: Locale };

/** A plain form that asks for the page anew; it stays open while it narrows the shelf. */
export function ShelfFilters({ action, choice, facts, locale }: Props) {
  const t = wordsIn(locale, "catalogue.shelf");
  const prices = [
    { name: "min", label: t("min"), value: choice.minXof, hint: facts.leastXof },
    { name: "max", label: t("max"), value: choice.maxXof, hint: facts.mostXof },
  ];
  return (
    <details open={isNarrowed(choice)} className="group ml-auto open:order-last open:w-full md:ml-0">
      <summary className="flex min-h-11 w-fit list-none items-center gap-2 rounded-control font-semibold group-open:ml-auto md:group-open:ml-0 [&::-webkit-details-marker]:hidden">
        <span className="underline underline-offset-4">{t("filter")}</span>
        <span aria-hidden="true" className="group-open:rotate-180">
          ▾
        </span>
      </summary>
      <form action={action} className="flex flex-wrap items-end gap-x-6 gap-y-4 pt-1 pb-5">
        {choice.sort !== "chosen" && <input type="hidden" name="sort" value={choice.sort} />}
        <label className="flex min-h-12 items-center gap-3 font-semibold">
          <input
            type="checkbox"
            id="filter-stock"
            name="stock"
            value="1"
            defaultChecked={choice.inStockOnly}
            className="size-5 accent-brand"
          />
          {t("inStockOnly")}
        </label>
        <fieldset className="flex flex-wrap items-center gap-3">
          <legend className="mb-1 text-sm font-semibold">{t("price")}</legend>
          {prices.map(({ name, label, value, hint }) => (
            <label key={name} className="flex items-center gap-2 text-sm">
              {label}
              <input
                type="text"
                id={`filter-${name}`}
                name={name}
                inputMode="numeric"
                defaultValue={value}
                placeholder={hint === null ? undefined : String(hint)}
                maxLength={12}
                autoComplete="off"
                className="min-h-12 w-[6rem] rounded-control border border-line-strong bg-surface px-3 text-base tabular-nums placeholder:text-ink-soft"
              />
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap items-center gap-x-4">
          <button
            type="submit"
            className="min-h-12 rounded-control bg-brand px-5 font-bold text-on-brand hover:bg-brand-strong"
          >
            {t("apply")}
          </button>
          {isNarrowed(choice) && (
            <a href={action} className="flex min-h-12 items-center underline underline-offset-4">
              {t("clear")}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}
