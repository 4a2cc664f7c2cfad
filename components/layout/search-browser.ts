import type { Suggestion, Suggestions } from "#lib/catalogue/suggestion.ts";

const none: Suggestions = { suggestions: [], status: "" };
const pauseMs = 200;

/** What suggests while one types begins only once somebody is in the field, also before this script came. */
export function suggestWhileTyping(): void {
  let field: HTMLInputElement | undefined;
  const begin = (target: EventTarget | null) => {
    if (!(target instanceof HTMLInputElement) || target === field || !target.matches("[data-suggestions]"))
      return;
    field = target;
    suggestIn(target);
  };
  document.addEventListener("focusin", ({ target }) => begin(target));
  begin(document.activeElement);
}

/**
 * Makes the search field a combobox (WAI-ARIA, list of suggestions, focus stays in the field). Only the newest question
 * is asked, after a pause; where data is saved, from its third letter. Without an answer the form works as it did.
 */
function suggestIn(field: HTMLInputElement): void {
  const list = listBeside(field);
  const status = statusAfter(list);
  let answer = none;
  let isOpen = false;
  let active = -1;
  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    const isShown = isOpen && answer.suggestions.length > 0;
    list.hidden = !isShown;
    status.textContent = isShown ? answer.status : "";
    field.setAttribute("aria-expanded", String(isShown));
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === active));
    const chosen = isShown ? list.children[active]?.id : undefined;
    if (chosen) field.setAttribute("aria-activedescendant", chosen);
    else field.removeAttribute("aria-activedescendant");
  };
  const take = (newest: Suggestions, opens: boolean) => {
    answer = newest;
    active = -1;
    isOpen = opens;
    list.replaceChildren(...answer.suggestions.map(optionOf));
    draw();
  };
  const ask = () => {
    clearTimeout(pause);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const question = field.value.trim();
    active = -1;
    draw();
    if (question.length < fewestLetters()) {
      take(none, false);
      return;
    }
    pause = setTimeout(async () => {
      const newest = await request(question, field.dataset.suggestions ?? "", signal);
      if (!signal.aborted) take(newest, true);
    }, pauseMs);
  };
  const steer = (event: KeyboardEvent) => {
    const { suggestions } = answer;
    const chosen = suggestions[active];
    if (event.isComposing || suggestions.length === 0) return;
    const isShown = !list.hidden;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const step = key === "ArrowDown" ? 1 : -1;
      // Between the last and the first lies the field itself.
      const places = suggestions.length + 1;
      active = isShown ? ((active + 1 + step + places) % places) - 1 : step === 1 ? 0 : places - 2;
      isOpen = true;
    } else if (key === "Enter" && isShown && chosen) go(chosen);
    else if (key === "Escape" && isShown) isOpen = false;
    else return;
    event.preventDefault();
    draw();
  };

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.addEventListener("input", ask);
  field.addEventListener("keydown", steer);
  field.addEventListener("blur", () => {
    isOpen = false;
    draw();
  });
  // Else the field would lose its focus, and the list be gone before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const at = [...list.children].findIndex((option) => target instanceof Node && option.contains(target));
    const chosen = answer.suggestions[at];
    if (chosen) go(chosen);
  });
  draw();
  // What was typed while this was on its way.
  if (field.value !== field.defaultValue) ask();
}

function listBeside(field: HTMLInputElement): HTMLElement {
  const list = document.createElement("div");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.listLabel ?? "");
  list.className =
    "absolute top-full -right-12 left-0 z-20 mt-1 overflow-hidden rounded-control border border-line-strong bg-surface shadow-lg";
  field.after(list);
  return list;
}

function statusAfter(list: HTMLElement): HTMLElement {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "sr-only";
  list.after(status);
  return status;
}

function optionOf({ name, note }: Suggestion, at: number): HTMLElement {
  const option = document.createElement("div");
  option.id = `suggestion-${at}`;
  option.setAttribute("role", "option");
  option.tabIndex = -1;
  option.className =
    "flex min-h-11 cursor-pointer items-center justify-between gap-4 px-3 py-2 hover:bg-sunken aria-selected:bg-brand-soft";
  option.append(textIn("min-w-0", name), textIn("shrink-0 text-sm text-ink-soft tabular-nums", note));
  return option;
}

function textIn(className: string, text: string): HTMLElement {
  const part = document.createElement("span");
  part.className = className;
  part.textContent = text;
  return part;
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
