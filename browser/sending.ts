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
