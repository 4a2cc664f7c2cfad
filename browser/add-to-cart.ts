import { hideNoAnswer, showNoAnswer } from "./no-answer.ts";
import { create, OwnElement, setText } from "./own-element.ts";
import { bodyOf, requestJson } from "./request.ts";
import { showSending } from "./sending.ts";
import { keepKey } from "./unsent.ts";

type Addition = { outcome: "done" | "refused"; text: string; items: number; label: string };

/** Adds the article of the form around it without leaving the page, and says what came of it. */
export class AddToCart extends OwnElement {
  private isUnderWay = false;

  protected begin(signal: AbortSignal): void {
    // A live region must be there before its text, else the text is not announced.
    if (!this.firstChild) this.append(create("div", { role: "status" }));
    this.closest("form")?.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        if (!this.isUnderWay) void this.add(event.currentTarget as HTMLFormElement, event.submitter);
      },
      { signal },
    );
  }

  private async add(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    this.isUnderWay = true;
    hideNoAnswer(this);
    this.firstElementChild?.replaceChildren();
    const body = bodyOf(form, submitter);
    const restoreButton = showSending(submitter ?? form.querySelector<HTMLElement>("[type=submit]"));
    const addition = await requestJson<Addition>(form.getAttribute("action") ?? "", {
      method: "POST",
      body,
      headers: { accept: "application/json" },
    });
    restoreButton();
    this.isUnderWay = false;
    if (addition?.outcome !== "done" && addition?.outcome !== "refused") {
      keepKey(form);
      showNoAnswer(this);
      return;
    }
    renewKey(form);
    this.say(addition);
    showCount(addition);
  }

  private say({ outcome, text = "" }: Partial<Addition>): void {
    const isDone = outcome === "done";
    const colours = isDone ? "bg-success-soft text-success" : "bg-danger-soft text-danger";
    const className = `mt-3 flex flex-wrap items-center gap-x-4 rounded-control px-4 py-1 font-semibold ${colours}`;
    const sentence = create("p", { class: className }, create("span", { class: "py-2" }, text));
    if (isDone) sentence.append(this.linkTo("cart"), this.linkTo("checkout"));
    this.firstElementChild?.replaceChildren(sentence);
  }

  private linkTo(page: "cart" | "checkout"): HTMLElement {
    const href = this.getAttribute(`${page}-href`) ?? "";
    const className = "flex min-h-11 items-center underline underline-offset-4";
    return create("a", { href, class: className }, this.getAttribute(`${page}-label`) ?? "");
  }
}

function showCount({ items, label }: Partial<Addition>): void {
  if (items === undefined) return;
  for (const count of document.querySelectorAll<HTMLElement>("[data-cart-count]")) {
    setText(count, String(items));
    count.hidden = items === 0;
  }
  for (const shown of document.querySelectorAll("[data-cart-label]")) setText(shown, label ?? "");
}

/** The next press is another addition. */
function renewKey(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>("input[name=key]");
  key?.removeAttribute("data-unsent");
  if (key) key.value = randomUuid();
}

/** `crypto.randomUUID` is missing where the shop is opened by plain http on a local network. */
function randomUuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
