import { create } from "./own-element.ts";

/**
 * The button says that it is at work. It is not disabled, which would take the focus from whoever pressed it. Returns
 * what gives the button its own content back, unless a newer page has changed it since.
 */
export function showSending(button: HTMLElement | null): () => void {
  const text = button?.dataset.sending;
  const content = [...(button?.childNodes ?? [])];
  button?.setAttribute("aria-disabled", "true");
  if (text) button.replaceChildren(text);
  return () => {
    button?.removeAttribute("aria-disabled");
    if (text && button.textContent === text) button.replaceChildren(...content);
  };
}

/** Says at the end of a form that nobody answered, and that pressing again does nothing twice. */
export function showNoAnswer(place: HTMLElement): void {
  hideNoAnswer(place);
  const text = document.body.dataset.noAnswer ?? "";
  const className = "mt-3 rounded-control border-2 border-danger bg-danger-soft p-4 font-semibold";
  place.append(create("p", { role: "alert", "data-own": "lost", class: className }, text));
}

export function hideNoAnswer(place: HTMLElement): void {
  place.querySelector("[data-own=lost]")?.remove();
}
