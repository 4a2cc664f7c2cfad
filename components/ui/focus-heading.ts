/** Where the focus goes when what had it is gone from the page: else it would be nowhere. */
export function focusHeading(): void {
  document.querySelector("h1")?.focus();
}
