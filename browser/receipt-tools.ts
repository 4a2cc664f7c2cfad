import { create, OwnElement } from "./own-element.ts";

const className =
  "min-h-12 flex-1 rounded-control border-2 border-line-strong px-4 py-2 font-bold hover:bg-brand-soft";

/** What only a browser with scripts can do with a receipt: print it at a press, share it by the telephone's own way. */
export class ReceiptTools extends OwnElement {
  protected begin(): void {
    if (this.firstChild) return;
    if ("share" in navigator) {
      const message: ShareData = JSON.parse(this.getAttribute("message") ?? "{}");
      // Closing the telephone's sheet again is no failure.
      const log = (reason: unknown) => console.debug("not shared", reason);
      this.addButton("share", () => void navigator.share(message).catch(log));
    }
    this.addButton("print", () => print());
  }

  private addButton(name: "share" | "print", press: () => void): void {
    const label = this.getAttribute(name);
    if (!label) return;
    const button = create("button", { type: "button", class: className }, label);
    button.addEventListener("click", press);
    this.append(button);
  }
}
