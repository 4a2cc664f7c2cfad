import { isDocument, requestPage, showPage } from "./page.ts";
import { bodyOf } from "./request.ts";
import { hideNoAnswer, showNoAnswer, showSending } from "./sending.ts";
import { keepKey, noteSent } from "./unsent.ts";

/** Forms that wait for their answer, with the button that was pressed, and what was pressed in the meantime. */
const underWay = new WeakMap<HTMLFormElement, HTMLElement | null>();
const pressedNext = new WeakMap<HTMLFormElement, HTMLElement>();

/** Sends forms without leaving the page when the answer is the same page; another one is opened by the browser. */
export function sendFormsInPlace(): void {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter, defaultPrevented } = event;
    if (defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const address = addressOf(form, submitter);
    if (!address) return;
    event.preventDefault();
    if (!underWay.has(form)) void send(form, submitter, address);
    // The same button twice is one press; another one means something else.
    else if (submitter && submitter !== underWay.get(form)) pressedNext.set(form, submitter);
  });
}

/** Undefined for a form that is left to the browser: one that only asks, leads to another site, or says so. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): string | undefined {
  const action = submitter?.getAttribute("formaction") || form.getAttribute("action");
  const isPost = form.getAttribute("method")?.toLowerCase() === "post";
  if (!isPost || !action || form.hasAttribute("data-native")) return undefined;
  const { href, origin } = new URL(action, location.href);
  return origin === location.origin ? href : undefined;
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, address: string): Promise<void> {
  underWay.set(form, submitter);
  hideNoAnswer(form);
  const button = submitter ?? form.querySelector<HTMLElement>("[type=submit], button:not([type])");
  const body = bodyOf(form, submitter);
  const restoreButton = showSending(button);
  noteSent(form);
  const finish = () => {
    restoreButton();
    underWay.delete(form);
  };
  const page = await requestPage(address, { method: "POST", body });
  if (!page) {
    finish();
    pressedNext.delete(form);
    keepKey(form);
    showNoAnswer(form);
  } else if (new URL(page.url).pathname === location.pathname && isDocument(page)) {
    finish();
    const focused = document.activeElement;
    showPage(page, form);
    focusAfterAnswer(focused === document.body ? button : focused);
    pressNext(form);
  } else if (page.isRedirected) {
    location.assign(page.url);
    // The button stays as it is until the page is left, and can be pressed again if that never happens.
    addEventListener("pagehide", finish, { once: true });
    setTimeout(finish, 15_000);
  } else {
    // A refusal at the address of the form itself (too many requests, too large): only the browser can show that.
    finish();
    form.setAttribute("data-native", "");
    form.requestSubmit(submitter);
  }
}

/** What it means now, after the answer: one fewer than the newer number. Without an answer nothing else is sent. */
function pressNext(form: HTMLFormElement): void {
  const button = pressedNext.get(form);
  pressedNext.delete(form);
  if (form.isConnected && button?.isConnected && !button.matches(":disabled")) form.requestSubmit(button);
}

/**
 * Focus goes to the first answer to correct, else to the sentence that says why. It stays where it was if that is still
 * there; if not, it goes to what the page names for that, else to its title.
 */
function focusAfterAnswer(focused: Element | null): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const fields = "input, select, textarea";
  const invalid = find("[aria-invalid=true]");
  // A group (radios) is invalid as a whole; its first field takes the focus.
  const field = invalid?.matches(fields) ? invalid : invalid?.querySelector<HTMLElement>(fields);
  const refused = field ?? invalid ?? find("[data-refusal]");
  const target = refused ?? (focused?.isConnected ? null : (find("[data-takes-focus]") ?? find("h1")));
  if (target && target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target?.focus();
}
