import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  locale: Locale;
  className?: string;
  question?: string;
  /** Another one for each box of a page. */
  id?: string;
};

/** A plain form: the answer is a page with its own address. With scripts, its field also suggests. */
export function SearchBox({ locale, className = "", question, id = "search" }: Props) {
  const t = wordsIn(locale, "shop");
  return (
    <search className={className}>
      <form action={localePath(locale, "/search")} className="flex">
        <div className="relative flex min-w-0 flex-1">
          <input
            type="search"
            id={id}
            name="q"
            defaultValue={question}
            aria-label={t("searchLabel")}
            placeholder={t("searchLabel")}
            maxLength={80}
            autoComplete="off"
            className="min-h-11 w-full min-w-0 rounded-l-control border border-r-0 border-line-strong bg-surface px-3 placeholder:text-ink-soft"
          />
          <search-suggest for={id} locale={locale} label={t("suggestions")} />
        </div>
        <button
          type="submit"
          aria-label={t("search")}
          className="icon flex min-h-11 w-12 items-center justify-center rounded-r-control bg-brand text-on-brand [--icon:var(--glass)] before:size-[22px]"
        />
      </form>
    </search>
  );
}
