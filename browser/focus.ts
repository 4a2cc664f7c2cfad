/**
 * After a form was answered in place: focus goes to the first answer to correct, else to the sentence that says why. It
 * stays where it was if that is still there; if not, it goes to what the page names for that, else to its title.
 */
export function focusAfterAnswer(focused: Element | null): void {
  const invalid = document.querySelector<HTMLElement>("[aria-invalid=true]");
  const refused = firstField(invalid) ?? document.querySelector<HTMLElement>("[data-refusal]");
  const next = document.querySelector<HTMLElement>("[data-takes-focus]") ?? document.querySelector("h1");
  const target = refused ?? (focused?.isConnected ? null : next);
  if (target) give(target);
}

/** A group (radios) is invalid as a whole; its first field takes the focus. */
function firstField(invalid: HTMLElement | null): HTMLElement | null {
  if (!invalid || /^(input|select|textarea)$/.test(invalid.localName)) return invalid;
  return invalid.querySelector<HTMLElement>("input, select, textarea") ?? invalid;
}

function give(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus();
}
