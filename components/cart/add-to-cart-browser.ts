import { sendForm } from "#components/ui/exchange-browser.ts";
import type { CartBadge, CartState } from "#lib/cart/cart.ts";

const adding = new WeakSet<HTMLFormElement>();

/** Adds by the short way, which renders nothing on the server, and says what came of it; else by the form's own way. */
export function addWithoutLeaving(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-add-to-cart]")) return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    void add(form, event.submitter);
  });
}

async function add(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  // Not by disabling the button, which would take the focus away from whoever pressed it.
  if (adding.has(form)) return;
  adding.add(form);
  const button = form.querySelector<HTMLElement>("[type=submit]");
  const text = button?.textContent ?? "";
  button?.setAttribute("aria-disabled", "true");
  if (button) button.textContent = button.dataset.sending ?? text;
  const answer = await request(form);
  button?.removeAttribute("aria-disabled");
  if (button) button.textContent = text;
  adding.delete(form);
  if (!answer) return sendForm(form, submitter);
  say(form, answer);
  if (answer.badge) showBadge(answer.badge);
}

function say(form: HTMLFormElement, { outcome, text }: CartState): void {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-outcome=${outcome}]`);
  const sentence = template?.content.firstElementChild?.cloneNode(true);
  if (!(sentence instanceof Element)) return;
  sentence.querySelector("span")?.replaceChildren(text);
  form.querySelector("[role=status]")?.replaceChildren(sentence);
}

function showBadge({ items, label }: CartBadge): void {
  document.querySelector("[data-cart-label]")?.replaceChildren(label);
  const count = document.querySelector<HTMLElement>("[data-cart-count]");
  count?.replaceChildren(String(items));
  if (count) count.hidden = items === 0;
}

/** Undefined when nobody answered as expected; the form's own way is then tried. */
async function request(form: HTMLFormElement): Promise<CartState | undefined> {
  try {
    const answer = await fetch("/api/cart/lines", { method: "POST", body: new FormData(form) });
    return answer.ok ? ((await answer.json()) as CartState) : undefined;
  } catch {
    return undefined;
  }
}
