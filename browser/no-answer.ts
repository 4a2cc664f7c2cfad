import { create } from "./own-element.ts";

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
