import { create, OwnElement, setText } from "./own-element.ts";
import { pageShown } from "./page.ts";
import { requestJson } from "./request.ts";

type Suggestion = { href: string; name: string; note: string };
/** `status` tells those who do not see the list how long it is. */
type Suggestions = { suggestions: Suggestion[]; status: string };

const none: Suggestions = { suggestions: [], status: "" };

const pauseMs = 200;
/** Where data is saved, from the third letter. */
const { connection } = navigator as { connection?: { saveData?: boolean } };
const fewestLetters = connection?.saveData ? 3 : 2;

/** Makes the search field beside it a combobox (WAI-ARIA, list with the focus in the field) once somebody is in it. */
export class SearchSuggest extends OwnElement {
  private answer: Suggestions = none;
  private isOpen = false;
  private active = -1;
  private requesting = new AbortController();

  protected begin(signal: AbortSignal): void {
    const listening = { signal };
    const on = (type: string, react: (event: Event) => void) =>
      document.addEventListener(type, (event) => event.target === this.field && react(event), listening);
    on("focusin", () => this.show());
    on("input", () => void this.suggest());
    on("keydown", (event) => this.steer(event as KeyboardEvent));
    on("focusout", () => this.show(false));
    // A morph takes away what no server knows of the field.
    document.addEventListener(pageShown, () => this.firstChild && this.show(), listening);
    // Else the field would lose its focus, and the list be gone before the click arrives.
    this.addEventListener("mousedown", (event) => event.preventDefault(), listening);
    const { field } = this;
    if (!field || document.activeElement !== field) return;
    this.show();
    // What was typed while this script was on its way.
    if (field.value !== field.defaultValue) void this.suggest();
  }

  private get field(): HTMLInputElement | null {
    return document.getElementById(this.getAttribute("for") ?? "") as HTMLInputElement | null;
  }

  private get listId(): string {
    return `${this.getAttribute("for")}-suggestions`;
  }

  /** The list is made once, whatever happens to the page around it. */
  private get list(): HTMLElement {
    if (!this.firstElementChild) {
      const className =
        "absolute top-full -right-12 left-0 z-20 mt-1 overflow-hidden rounded-control border border-line-strong bg-surface shadow-lg";
      const label = this.getAttribute("label") ?? "";
      const list = { id: this.listId, role: "listbox", "aria-label": label, class: className };
      this.append(create("div", list), create("p", { role: "status", class: "sr-only" }));
    }
    return this.firstElementChild as HTMLElement;
  }

  private show(isOpen = this.isOpen): void {
    const { field, list } = this;
    this.isOpen = isOpen && this.answer.suggestions.length > 0;
    list.hidden = !this.isOpen;
    if (this.lastElementChild) setText(this.lastElementChild, this.isOpen ? this.answer.status : "");
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === this.active));
    if (!field) return;
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.listId };
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
    field.setAttribute("aria-expanded", String(this.isOpen));
    const option = this.isOpen && list.children[this.active];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  private async suggest(): Promise<void> {
    this.requesting.abort();
    this.requesting = new AbortController();
    const { signal } = this.requesting;
    const query = this.field?.value.trim() ?? "";
    this.active = -1;
    if (query.length < fewestLetters) return this.take(none);
    this.show();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (signal.aborted) return;
    const fields = new URLSearchParams({ q: query, locale: this.getAttribute("locale") ?? "" });
    const init: RequestInit = { signal, cache: "default" };
    const newest = await requestJson<Suggestions>(`/api/suggestions?${fields}`, init);
    if (!signal.aborted) this.take({ ...none, ...newest });
  }

  private take(newest: Suggestions): void {
    this.answer = newest;
    this.active = -1;
    this.list.replaceChildren(
      ...newest.suggestions.map((suggestion, at) => optionFor(suggestion, `${this.listId}-${at}`)),
    );
    this.show(document.activeElement === this.field);
  }

  private steer(event: KeyboardEvent): void {
    const { key } = event;
    const { length } = this.answer.suggestions;
    if (event.isComposing || length === 0) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      // Between the last and the first stands the field itself, and there it begins.
      const places = length + 1;
      const from = this.isOpen ? this.active + 1 : 0;
      this.active = ((from + (key === "ArrowDown" ? 1 : -1) + places) % places) - 1;
      this.show(true);
    } else if (key === "Escape" && this.isOpen) this.show(false);
    else if (key === "Enter" && this.isOpen && this.active >= 0)
      this.list.querySelectorAll("a")[this.active]?.click();
    else return;
    event.preventDefault();
  }
}

/** One line of the list. */
function optionFor({ href, name, note }: Suggestion, id: string): HTMLElement {
  const className =
    "flex min-h-11 items-center justify-between gap-4 px-3 py-2 hover:bg-sunken aria-selected:bg-brand-soft";
  const price = { class: "shrink-0 text-sm text-ink-soft tabular-nums" };
  return create(
    "a",
    { id, href, role: "option", tabindex: "-1", class: className },
    create("span", { class: "min-w-0" }, name),
    create("span", price, note),
  );
}
