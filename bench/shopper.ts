import { randomUUID } from "node:crypto";
import type { Dispatcher } from "undici";
import { HttpBrowser, type Pairs, ShopperRefused } from "./http-browser.ts";
import { statusText } from "./page-text.ts";
import { fillForm, findForm, readForms, type WebForm } from "./web-form.ts";

export type BasketLine = {
  slug: string;
  quantity?: number;
  /** Of the choices that can be bought, from 0. */
  choice?: number;
};

type Options = {
  appUrl: string;
  /** 8 local digits. */
  phone: string;
  network?: "TMONEY" | "FLOOZ";
  customerName?: string;
  /** Adds as the page's script does, without leaving the page; otherwise as a browser without scripts. */
  hasScripts?: boolean;
  dispatcher?: Dispatcher;
};

/**
 * A shopper over plain HTTP: opens pages and posts the forms that are in them. Each is one browser; any number may shop
 * at once. Nothing is retried: a lost response is the caller's to handle.
 */
export class WebShopper {
  readonly browser: HttpBrowser;
  readonly #options: Options;
  /** The product page that is open, or that "back" shows again. */
  #page: { path: string; html: string } | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.browser = new HttpBrowser(options);
  }

  /**
   * Product page unless it is open, each line added (without scripts each leads to the cart page), checkout page, order:
   * returns its token. Without a basket two choices of one product.
   */
  async buy(basket: BasketLine[] = twoChoices("pagne-wax-soleil")): Promise<string> {
    await this.fillCart(basket);
    return this.placeOrder(await this.prepareOrder());
  }

  async lookAt(slug: string): Promise<string> {
    const path = `/products/${slug}`;
    if (this.#page?.path !== path) this.#page = { path, html: await this.browser.get(path) };
    return this.#page.html;
  }

  async fillCart(basket: BasketLine[]): Promise<void> {
    for (const { slug, quantity = 1, choice = 0 } of basket) {
      const form = formWith(await this.lookAt(slug), "variantId");
      const variantId = valuesOf(form, "variantId")[choice];
      if (variantId === undefined) throw new ShopperRefused(`${slug} has no choice ${choice} to buy`);
      await this.add(form.action, fillForm(form, { variantId, quantity: String(quantity) }));
    }
  }

  /** Sends the filled form of a product page. */
  async add(action: string, filled: Pairs): Promise<void> {
    if (!this.#options.hasScripts) {
      const html = await this.browser.get(await this.browser.post(action, filled));
      if (!isAdded(html)) throw new ShopperRefused(statusText(html));
      return;
    }
    const accept = "application/json";
    const summary = await this.browser.get(await this.browser.post(action, filled, { accept }), accept);
    if ((JSON.parse(summary) as { outcome?: string }).outcome !== "done") throw new ShopperRefused(summary);
    this.#renewKey();
  }

  /** The checkout's form, filled in and not yet sent. Sent again it is the same order: its idempotency key is in it. */
  async prepareOrder(): Promise<Pairs> {
    const { phone, network = "TMONEY", customerName = "Afi Essai" } = this.#options;
    const form = formWith(await this.browser.get("/checkout"), "idempotencyKey");
    const [deliveryPlace = ""] = valuesOf(form, "deliveryPlace");
    return fillForm(form, { customerName, phone, network, deliveryPlace });
  }

  /** Sends a prepared form and returns the order's token. */
  async placeOrder(prepared: Pairs, signal?: AbortSignal): Promise<string> {
    const location = await this.browser.post("/api/checkout", prepared, { signal });
    const token = /\/orders\/([\w-]{27})$/.exec(location)?.[1];
    if (token === undefined) throw new ShopperRefused(statusText(await this.browser.get(location)));
    return token;
  }

  /**
   * Opens the order's page after `placeOrder`. With scripts the form's `fetch` follows the redirect, then the browser
   * opens the page again (`browser/forms.ts`), which looks at the status and listens (`browser/live-order.ts`).
   */
  async openOrder(token: string): Promise<void> {
    await this.browser.get(`/orders/${token}`);
    if (!this.#options.hasScripts) return;
    await this.browser.get(`/orders/${token}`);
    await this.readStatus(token);
    await this.browser.openStream(`/api/orders/${token}/events`);
  }

  /** The order's version, a few bytes. */
  async readStatus(token: string): Promise<void> {
    await this.browser.get(`/api/orders/${token}/status`, "application/json");
  }

  /** The form that cancels an order, where its page offers one now. */
  async findCancelForm(token: string): Promise<WebForm | undefined> {
    return findForm(await this.browser.get(`/orders/${token}/cancel`), `/api/orders/${token}/cancel`);
  }

  /** The next press is another addition. */
  #renewKey(): void {
    if (this.#page)
      this.#page.html = this.#page.html.replace(/(name="key" value=")[^"]*/, `$1${randomUUID()}`);
  }
}

/** Both of one page. */
export function twoChoices(slug: string): BasketLine[] {
  return [{ slug }, { slug, choice: 1 }];
}

/** The cart's notice about the addition, unless it is a refusal. */
function isAdded(html: string): boolean {
  const notice = /<p id="cart-notice"[^>]*>/.exec(html)?.[0];
  return notice !== undefined && !notice.includes("data-refusal");
}

function formWith(html: string, name: string): WebForm {
  const form = readForms(html).find(({ fields }) => fields.some((field) => field.name === name));
  if (!form) throw new ShopperRefused(`the page has no form with "${name}": ${statusText(html)}`);
  return form;
}

function valuesOf(form: WebForm, name: string): string[] {
  return form.fields.filter((field) => field.name === name).map(({ value }) => value);
}
