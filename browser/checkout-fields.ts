import { guessNetwork } from "./guess-network.ts";
import { OwnElement, setText } from "./own-element.ts";
import { pageShown } from "./page.ts";
import { forgetShopper, recallShopper, rememberShopper } from "./remembered-shopper.ts";

/** In a form that asks for a number, the likely network and the total follow along; name and number come back on this device. */
export class CheckoutFields extends OwnElement {
  private hasPickedNetwork = false;

  protected begin(signal: AbortSignal): void {
    const listening = { signal };
    const followTotal = () => this.followTotal();
    document.addEventListener("input", ({ target }) => this.follow(target), listening);
    document.addEventListener("submit", ({ target }) => target === this.form && this.remember(), listening);
    document.addEventListener(pageShown, followTotal, listening);
    // What the browser's "back" restores is in its place only now.
    addEventListener("pageshow", followTotal, listening);
    this.hasPickedNetwork = this.hasOtherNetwork();
    this.fillRemembered();
    followTotal();
  }

  private get form(): HTMLFormElement | null {
    return this.closest("form");
  }

  private find<Found extends HTMLElement = HTMLInputElement>(selector: string): Found | null {
    return this.form?.querySelector<Found>(selector) ?? null;
  }

  private follow(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || !("form" in target) || target.form !== this.form) return;
    const { name, value } = target as HTMLInputElement;
    if (name === "network") this.hasPickedNetwork = true;
    if (name === "phone" && !this.hasPickedNetwork) this.preselectNetwork(value);
    this.followTotal();
  }

  /** The page came with a network that nobody would guess from its number: somebody picked it by hand. */
  private hasOtherNetwork(): boolean {
    const phone = this.find("input[name=phone]")?.value;
    const network = this.find("input[name=network]:checked")?.value;
    return !!phone && !!network && guessNetwork(phone) !== network;
  }

  private preselectNetwork(phone: string): void {
    const network = guessNetwork(phone);
    const radio = network && this.find(`input[name=network][value=${network}]:not(:disabled)`);
    if (radio) radio.checked = true;
  }

  /** Name and number come back if their owner said so. The box has no name: the server never hears of it. */
  private fillRemembered(): void {
    const box = this.find("[data-remember]");
    if (!box) return;
    for (const [name, value] of recallShopper()) {
      box.checked = true;
      const input = this.find(`input[name=${name}]`);
      if (input?.value !== "") continue;
      input.value = value;
      // As if it had been typed: the likely network follows.
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  private remember(): void {
    const box = this.find("[data-remember]");
    if (box?.checked && box.form) rememberShopper(box.form);
    else if (box) forgetShopper();
  }

  /** Each place carries its fee and its total; what names them holds `{amount}`. */
  private followTotal(): void {
    const { form } = this;
    const place = this.find<HTMLElement>(
      "input[name=deliveryPlace]:checked, select[name=deliveryPlace] :checked",
    );
    const { fee, total } = place?.dataset ?? {};
    if (!form || fee === undefined || total === undefined) return;
    for (const shown of form.querySelectorAll("[data-delivery]")) setText(shown, fee);
    for (const shown of form.querySelectorAll("[data-total-due]")) setText(shown, total);
    // A button that says it is sending goes on saying so.
    for (const shown of form.querySelectorAll<HTMLElement>("[data-with-amount]"))
      if (shown.getAttribute("aria-disabled") !== "true")
        setText(shown, (shown.dataset.withAmount ?? "").replace("{amount}", total));
  }
}
