import { create } from "./own-element.ts";

type Suggestion = { href: string; name: string; note: string };
/** `status` tells those who do not see the list how long it is. */
export type Suggestions = { suggestions: Suggestion[]; status: string };

export const none: Suggestions = { suggestions: [], status: "" };
/** One line of the list. */
export function optionFor({ name, note }: Suggestion, id: string): HTMLElement {
  const className =
    "flex min-h-11 cursor-pointer items-center justify-between gap-4 px-3 py-2 hover:bg-sunken aria-selected:bg-brand-soft";
  const price = { class: "shrink-0 text-sm text-ink-soft tabular-nums" };
  return create(
    "div",
    { id, role: "option", tabindex: "-1", class: className },
    create("span", { class: "min-w-0" }, name),
    create("span", price, note),
  );
}

/** Where data is saved, from the third letter. */
export function fewestLetters(): number {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ? 3 : 2;
}

/** Nothing is suggested when nobody answers. */
export async function requestSuggestions(
  query: string,
  locale: string,
  signal: AbortSignal,
): Promise<Suggestions> {
  try {
    const answer = await fetch(`/api/suggestions?${new URLSearchParams({ q: query, locale })}`, { signal });
    return answer.ok ? { ...none, ...(await answer.json()) } : none;
  } catch {
    return none;
  }
}
