import { SearchFieldClient } from "#components/layout/search-field-client.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { locale: Locale; className?: string; question?: string };

/** A plain form: the answer is a page with its own address. With scripts, its field also suggests. */
export function SearchBox({ locale, className = "", question }: Props) {
  const t = wordsIn(locale, "shop");
  return (
    <search className={className}>
      <form action={localePath(locale, "/search")} className="flex">
        <SearchFieldClient
          label={t("searchLabel")}
          question={question}
          locale={locale}
          listLabel={t("suggestions")}
        />
        <button
          type="submit"
          aria-label={t("search")}
          className="flex min-h-11 w-12 items-center justify-center rounded-r-control bg-brand text-on-brand"
        >
          <svg
            viewBox="0 0 24 24"
            width="22"
            height="22"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
          >
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5 5" />
          </svg>
        </button>
      </form>
    </search>
  );
}
