/** After a refusal the focus is on the first answer to correct, else on the sentence that says why. */
export function focusRefusal(form: HTMLFormElement | null): void {
  const refused = form?.querySelector<HTMLElement>("[aria-invalid], [data-refusal]");
  (refused?.querySelector<HTMLElement>("input") ?? refused)?.focus();
}
