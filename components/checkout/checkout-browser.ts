import { forgetShopper, keepShopper, recallShopper } from "#components/checkout/remembered-shopper.ts";
import { onEachPage } from "#components/ui/exchange-browser.ts";

const findForm = () => document.querySelector<HTMLFormElement>("form[data-checkout]");

/** The checkout's form needs none of this; with it the total and the likely network follow along. */
export function followCheckout(): void {
  let hasPickedNetwork = false;
  document.addEventListener("input", ({ target }) => {
    const form = findForm();
    if (!(target instanceof HTMLInputElement) || !form || target.form !== form) return;
    if (target.name === "network") hasPickedNetwork = true;
    if (target.name === "phone" && !hasPickedNetwork) preselectNetwork(form, target.value);
    followTotal();
  });
  document.addEventListener("submit", ({ target }) => {
    const form = findForm();
    if (!form || target !== form) return;
    if (rememberBox(form)?.checked) keepShopper(form);
    else forgetShopper();
  });
  fillRemembered();
  onEachPage(followTotal);
  // What came back with the browser's "back" is in its place only now.
  addEventListener("pageshow", followTotal);
}

/** Name and number come back on this device, if its owner says so. Nothing of it reaches the server. */
function fillRemembered(): void {
  const form = findForm();
  const shopper = recallShopper();
  const box = form && rememberBox(form);
  if (!box || !shopper) return;
  box.checked = true;
  for (const [name, value] of Object.entries(shopper)) {
    const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input?.value !== "") continue;
    input.value = value;
    // As if it had been typed: the likely network follows.
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function rememberBox(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("[data-remember]");
}

/** Each place carries its fee and its total; what names them holds `{amount}`. */
function followTotal(): void {
  const form = findForm();
  const chosen = form?.querySelector<HTMLInputElement>("[name=deliveryPlace]:checked");
  if (!form || !chosen) return;
  const { fee = "", total = "" } = chosen.dataset;
  form.querySelector("[data-delivery]")?.replaceChildren(fee);
  form.querySelector("[data-total-due]")?.replaceChildren(total);
  for (const shown of form.querySelectorAll<HTMLElement>("[data-with-amount]")) {
    const text = (shown.dataset.withAmount ?? "").replace("{amount}", total);
    // The same again would be announced again.
    if (shown.textContent !== text && shown.getAttribute("aria-disabled") !== "true")
      shown.textContent = text;
  }
}

/** A first guess only; `guessNetwork` in lib decides when nothing was chosen. */
function preselectNetwork(form: HTMLFormElement, phone: string): void {
  const local = phone.replace(/\D/g, "").replace(/^(00)?228/, "");
  const network = /^[79][0-3]/.test(local) ? "TMONEY" : /^(7[89]|9[6-9])/.test(local) ? "FLOOZ" : "";
  const radio = network && form.querySelector<HTMLInputElement>(`[name=network][value=${network}]`);
  if (radio) radio.checked = true;
}
