import { OwnElement, setText } from "./own-element.ts";

const countEveryMs = 10_000;

/** Lets « encore 12 min » go down by itself. The server's clock says where it starts. */
export class MinutesLeft extends OwnElement {
  static observedAttributes = ["seconds", "text"];
  private endsAt = 0;

  protected begin(signal: AbortSignal): void {
    const counting = setInterval(() => this.show(), countEveryMs);
    signal.addEventListener("abort", () => clearInterval(counting));
  }

  attributeChangedCallback(name: string): void {
    if (name === "seconds") this.endsAt = Date.now() + Number(this.getAttribute("seconds")) * 1_000;
    this.show();
  }

  private show(): void {
    const minutes = Math.max(1, Math.ceil((this.endsAt - Date.now()) / 60_000));
    const text = this.getAttribute("text");
    if (text) setText(this, text.replace("{minutes}", String(minutes)));
  }
}
