import { create, OwnElement, setText } from "./own-element.ts";
import { bodyOf, requestJson } from "./request.ts";
import { hideNoAnswer, showNoAnswer, showSending } from "./sending.ts";
import { keepKey, renewKey } from "./unsent.ts";

type Addition = { outcome: "done" | "refused"; text: string; items: number; label: string; key: string };

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
    renewKey(form, addition.key ?? "");
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

function showCount({ items = 0, label = "" }: Partial<Addition>): void {
  for (const count of document.querySelectorAll<HTMLElement>("[data-cart-count]")) {
    setText(count, String(items));
    count.hidden = items === 0;
  }
  for (const shown of document.querySelectorAll("[data-cart-label]")) setText(shown, label);
}
