"use client";

import { useEffect, useId, useState } from "react";
import type { Suggestion, Suggestions } from "#lib/catalogue/suggestion.ts";

type Props = { field: HTMLInputElement; locale: string; listLabel: string };

const none: Suggestions = { suggestions: [], status: "" };
const pauseMs = 200;

/**
 * Makes the search field a combobox (WAI-ARIA, list of suggestions, focus stays in the field). Only the newest question
 * is asked, after a pause; where data is saved, from its third letter. Without an answer the form works as it did.
 */
export function SearchSuggestionsClient({ field, locale, listLabel }: Props) {
  const id = useId();
  const [{ suggestions, status }, setAnswer] = useState(none);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && suggestions.length > 0;

  useEffect(() => {
    let asking = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(pause);
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const question = field.value.trim();
      setActive(-1);
      if (question.length < fewestLetters()) {
        setAnswer(none);
        return;
      }
      pause = setTimeout(async () => {
        const answer = await request(question, locale, signal);
        if (signal.aborted) return;
        setAnswer(answer);
        setIsOpen(true);
      }, pauseMs);
    };
    const close = () => setIsOpen(false);
    field.addEventListener("input", ask);
    field.addEventListener("blur", close);
    // What was typed while this was on its way.
    if (field.value !== field.defaultValue) ask();
    return () => {
      clearTimeout(pause);
      asking.abort();
      field.removeEventListener("input", ask);
      field.removeEventListener("blur", close);
    };
  }, [field, locale]);

  useEffect(() => {
    const steer = (event: KeyboardEvent) => {
      if (event.isComposing || suggestions.length === 0) return;
      const { key } = event;
      if (key === "ArrowDown" || key === "ArrowUp") {
        const step = key === "ArrowDown" ? 1 : -1;
        // Between the last and the first lies the field itself.
        const places = suggestions.length + 1;
        setActive((now) =>
          isShown ? ((now + 1 + step + places) % places) - 1 : step === 1 ? 0 : places - 2,
        );
        setIsOpen(true);
      } else if (key === "Enter" && isShown && suggestions[active]) go(suggestions[active]);
      else if (key === "Escape" && isShown) setIsOpen(false);
      else return;
      event.preventDefault();
    };
    field.addEventListener("keydown", steer);
    return () => field.removeEventListener("keydown", steer);
  }, [field, suggestions, isShown, active]);

  useEffect(() => {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-expanded", String(isShown));
    if (isShown && active >= 0) field.setAttribute("aria-activedescendant", `${id}${active}`);
    else field.removeAttribute("aria-activedescendant");
  }, [field, id, isShown, active]);

  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={listLabel}
        hidden={!isShown}
        className="absolute top-full -right-12 left-0 z-20 mt-1 overflow-hidden rounded-control border border-line-strong bg-surface shadow-lg"
      >
        {suggestions.map((suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are heard in the field, where the focus stays
          <div
            key={suggestion.href}
            id={`${id}${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // Else the field would lose its focus, and the list be gone before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(suggestion)}
            className="flex min-h-11 cursor-pointer items-center justify-between gap-4 px-3 py-2 hover:bg-sunken aria-selected:bg-brand-soft"
          >
            <span className="min-w-0">{suggestion.name}</span>
            <span className="shrink-0 text-sm text-ink-soft tabular-nums">{suggestion.note}</span>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {isShown ? status : ""}
      </p>
    </>
  );
}

function go({ href }: Suggestion): void {
  location.assign(href);
}

function fewestLetters(): number {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ? 3 : 2;
}

async function request(question: string, locale: string, signal: AbortSignal): Promise<Suggestions> {
  try {
    const answer = await fetch(`/api/suggestions?${new URLSearchParams({ q: question, locale })}`, {
      signal,
    });
    return answer.ok ? await answer.json() : none;
  } catch {
    return none;
  }
}
