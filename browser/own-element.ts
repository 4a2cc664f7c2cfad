/** A custom element of ours: the server sends it empty, its children belong to this script, and a morph spares them. */
export abstract class OwnElement extends HTMLElement {
  private life: AbortController | undefined;

  /** Begins its work. It may begin again after it was removed, with its children still there; the signal ends it. */
  protected abstract begin(signal: AbortSignal): void;

  connectedCallback(): void {
    this.life?.abort();
    this.life = new AbortController();
    this.begin(this.life.signal);
  }

  disconnectedCallback(): void {
    this.life?.abort();
  }

  /** With this defined, a move within the page (`moveBefore`) is no removal. */
  connectedMoveCallback(): void {}
}

/** True where Next's runtime is in the page (`npm run dev`, plain Next): React then owns all but our own custom elements. */
export function hasRuntime(): boolean {
  return "__next_f" in self;
}

export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Writes a text only when it differs: the same text again would be announced again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
