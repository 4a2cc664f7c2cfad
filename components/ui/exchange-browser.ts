import { morph } from "#components/ui/morph.ts";

/** Told to the server, which then says where a redirect leads instead of leading there. */
const header = { "x-exchange": "1" };

const sending = new WeakSet<HTMLFormElement>();
const goingNatively = new WeakSet<HTMLFormElement>();
const renewals: (() => void)[] = [];

/** Whatever has to look at the page once it is there, and again each time its content is newer. */
export function onEachPage(look: () => void): void {
  renewals.push(look);
  look();
}

/**
 * Forms are sent without leaving the page: the server's answer to a browser without scripts is fetched and shown in
 * place. Without an answer the page stays as it is and says so; one that is no page is left to the browser to show.
 */
export function exchangeForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.method !== "post" || !isOfThisPage(form) || goingNatively.delete(form)) return;
    event.preventDefault();
    void sendForm(form, event.submitter);
  });
  // A page that comes back from the browser's memory may be old.
  addEventListener("pageshow", ({ persisted }) => persisted && void renewPage());
}

/** What has another address leads away: to the gateway's page. */
function isOfThisPage(form: HTMLFormElement): boolean {
  return addressOf(form).pathname === location.pathname;
}

function addressOf(form: HTMLFormElement): URL {
  return new URL(form.getAttribute("action") ?? "", location.href);
}

/** Sends a form and shows what comes of it. A second press while it is on its way says nothing new. */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (sending.has(form)) return;
  sending.add(form);
  const restore = showSending(form, submitter);
  try {
    const answer = await post(form, submitter);
    const path = answer?.headers.get("x-location");
    if (path) {
      const to = new URL(path, location.href);
      if (isOpen(to)) {
        restore();
        // The same page with another content: the browser would only look for its mark.
        if (!(await renewPage())) location.reload();
        else if (to.hash) location.hash = to.hash;
        return;
      }
      location.assign(to);
      // Until the page is left, the button stays as it is; whoever comes back finds it ready.
      await new Promise((resolve) => addEventListener("pagehide", resolve, { once: true }));
      restore();
      return;
    }
    const page = answer && (await readPage(answer));
    restore();
    if (page) {
      show(page);
      focusAnswer(form);
    } else if (answer && answer.status < 500) {
      goingNatively.add(form);
      sending.delete(form);
      form.requestSubmit(submitter);
    } else sayLost(form);
  } finally {
    sending.delete(form);
  }
}

function isOpen({ pathname, search }: URL): boolean {
  return pathname === location.pathname && search === location.search;
}

let reading: Promise<boolean> | undefined;
let isOld = false;

/**
 * Reads the page that is open again and shows what changed. Called while it reads, it reads once more. False when there
 * was no answer: what is shown stays, and the next look tries again.
 */
export function renewPage(): Promise<boolean> {
  isOld = true;
  reading ??= readAnew().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readAnew(): Promise<boolean> {
  let page: Document | undefined;
  try {
    while (isOld) {
      isOld = false;
      page = await readPage(await fetch(location.href));
      if (page) show(page);
    }
  } catch {
    return false;
  }
  return page !== undefined;
}

async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response | undefined> {
  const body = new FormData(form);
  // The button that was pressed says how many, or which way.
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  try {
    return await fetch(addressOf(form), { method: "POST", body, headers: header });
  } catch {
    return undefined;
  }
}

async function readPage(answer: Response): Promise<Document | undefined> {
  const isPage = answer.headers.get("content-type")?.startsWith("text/html");
  if (!isPage || answer.status >= 500) return undefined;
  try {
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return undefined;
  }
}

function show(page: Document): void {
  // Its browser has no scripts, ours has.
  for (const element of page.querySelectorAll("noscript")) element.replaceChildren();
  document.title = page.title;
  morph(document.body, page.body);
  for (const look of renewals) look();
}

/** Below the form: that nobody answered, and that pressing again does nothing twice. */
function sayLost(form: HTMLFormElement): void {
  const note = document.createElement("p");
  note.dataset.own = "lost";
  note.setAttribute("role", "alert");
  note.className = "mt-3 rounded-control border-2 border-danger bg-danger-soft p-4 font-semibold";
  note.textContent = document.body.dataset.noAnswer ?? "";
  form.append(note);
}

/** The button says that it works on it. Not disabled, which would take the focus from whoever pressed it. */
function showSending(form: HTMLFormElement, submitter: HTMLElement | null): () => void {
  form.querySelector("[data-own=lost]")?.remove();
  const button = submitter ?? form.querySelector<HTMLElement>("[type=submit]");
  const text = button?.textContent ?? "";
  button?.setAttribute("aria-disabled", "true");
  if (button?.dataset.sending) button.textContent = button.dataset.sending;
  return () => {
    button?.removeAttribute("aria-disabled");
    if (button?.dataset.sending) button.textContent = text;
  };
}

/** Focus goes to the first answer to correct, else to the sentence that says why; or to what took a lost button's place. */
function focusAnswer(form: HTMLFormElement): void {
  const refused = form.querySelector<HTMLElement>("[aria-invalid], [data-refusal]");
  const isLost = document.activeElement === document.body;
  const target = refused?.querySelector<HTMLElement>("input") ?? refused;
  (target ?? (isLost ? document.querySelector<HTMLElement>("[data-takes-focus]") : undefined))?.focus();
}
