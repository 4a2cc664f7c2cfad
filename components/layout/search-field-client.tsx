"use client";

import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from "react";
import type { SearchSuggestionsClient } from "#components/layout/search-suggestions-client.tsx";

type Props = { label: string; question: string | undefined; locale: string; listLabel: string };
type Suggesting = ComponentType<ComponentProps<typeof SearchSuggestionsClient>>;

/** The field of the search form. What suggests while one types comes only once somebody is in it. */
export function SearchFieldClient({ label, question, locale, listLabel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [Suggesting, setSuggesting] = useState<Suggesting>();
  const bring = () => {
    if (Suggesting) return;
    import("#components/layout/search-suggestions-client.tsx").then(
      (part) => setSuggesting(() => part.SearchSuggestionsClient),
      // Without them the form is as good as it was.
      () => {},
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for whoever was in the field before scripts arrived
  useEffect(() => {
    if (document.activeElement === field.current) bring();
  }, []);
  return (
    <div className="relative flex min-w-0 flex-1">
      <input
        ref={field}
        type="search"
        name="q"
        defaultValue={question}
        aria-label={label}
        placeholder={label}
        maxLength={80}
        autoComplete="off"
        onFocus={bring}
        className="min-h-11 w-full min-w-0 rounded-l-control border border-r-0 border-line-strong bg-surface px-3 placeholder:text-ink-soft"
      />
      {Suggesting && field.current && (
        <Suggesting field={field.current} locale={locale} listLabel={listLabel} />
      )}
    </div>
  );
}
