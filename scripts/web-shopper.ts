import { randomUUID } from "node:crypto";
import { type Dispatcher, request } from "undici";
import { encodeForm, fillForm, readForms, type WebForm } from "./web-form.ts";

export type Pairs = [name: string, value: string][];
export type Basket = {
  slug: string;
  quantity?: number /** Of the choices that can be bought, from 0. */;
  choice?: number;
};

export type ProductPage = { path: string; html: string };

type Options = {
  appUrl: string;
  /** 8 local digits. */
  phone: string;
  network?: "TMONEY" | "FLOOZ";
  customerName?: string;
  /** Adds as the page's script does, without leaving the page; false: as a browser without scripts. */
  hasScripts?: boolean;
  /** undici's pool of connections; left out, undici's own. */
  dispatcher?: Dispatcher;
  /** The product page that is open in its browser already. */
  page?: ProductPage;
};

/** The shop answered, but not with what was asked for; `text` is what a person would read about it. */
export class ShopperRefused extends Error {
  override name = "ShopperRefused";
}

/**
 * A shopper over plain HTTP: opens pages, keeps cookies, and posts the forms that are in them. One of them is one
 * browser; any number may shop at once. Nothing is retried: a lost reply is the caller's to handle.
 */
export class WebShopper {
  readonly #options: Options;
  readonly #cookies = new Map<string, string>();
  /** The product page that is open. */
  #page: ProductPage | undefined;
  /** How many requests were made, and how many of them were posts. */
  requests = 0;
  posts = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#page = options.page && { ...options.page };
  }

  /**
   * Product page unless it is open, each line added, checkout page, order: returns its token. Without a basket the first
   * two choices of the product that is open.
   */
  async buy(basket?: Basket[]): Promise<string> {
    const slug = this.#page?.path.replace("/products/", "") ?? "pagne-wax-soleil";
    await this.fillCart(basket ?? [{ slug }, { slug, choice: 1 }]);
    return this.placeOrder(await this.prepareOrder());
  }

  async lookAt(slug: string): Promise<ProductPage> {
    const path = `/products/${slug}`;
    if (this.#page?.path !== path) this.#page = { path, html: await this.open(path) };
    return this.#page;
  }

  async fillCart(basket: Basket[]): Promise<void> {
    for (const { slug, quantity = 1, choice = 0 } of basket) {
      const page = await this.lookAt(slug);
      const form = formWith(page.html, "variantId");
      const variantId = valuesOf(form, "variantId")[choice];
      if (variantId === undefined) throw new ShopperRefused(`${slug} has no choice ${choice} to buy`);
      const filled = fillForm(form, { variantId, quantity: String(quantity) });
      const { location = "" } = await this.post(form.action, filled);
      const html = await this.open(location);
      if (this.#options.hasScripts) {
        if (!html.includes('"outcome":"done"')) throw new ShopperRefused(html);
        renewKey(page);
      } else if (!isAdded.test(html)) throw new ShopperRefused(statusText(html));
    }
  }

  /** The checkout's form, filled in and not yet sent. Sent again it is the same order: its idempotency key is in it. */
  async prepareOrder(): Promise<Pairs> {
    const { phone, network = "TMONEY", customerName = "Afi Essai" } = this.#options;
    const form = formWith(await this.open("/checkout"), "idempotencyKey");
    const [deliveryPlace = ""] = valuesOf(form, "deliveryPlace");
    return fillForm(form, { customerName, phone, network, deliveryPlace });
  }

  /** Sends a prepared form and returns the order's token. */
  async placeOrder(prepared: Pairs, signal?: AbortSignal): Promise<string> {
    const { location = "" } = await this.post("/api/checkout", prepared, signal);
    const token = tokenIn(location);
    if (token === undefined) throw new ShopperRefused(statusText(await this.open(location)));
    return token;
  }

  /** What its browser would send along. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async open(path: string): Promise<string> {
    return (await this.#send(path, { method: "GET" })).html;
  }

  async post(
    path: string,
    pairs: Pairs,
    signal?: AbortSignal,
  ): Promise<{ html: string; location: string | undefined }> {
    this.posts += 1;
    return this.#send(path, { method: "POST", body: encodeForm(pairs), signal });
  }

  async #send(
    path: string,
    sent: { method: "GET" | "POST"; body?: string; signal?: AbortSignal },
  ): Promise<{ html: string; location: string | undefined }> {
    const { appUrl, dispatcher } = this.#options;
    this.requests += 1;
    const { cookie } = this;
    const answer = await request(`${appUrl}${path}`, {
      ...sent,
      dispatcher,
      headers: {
        accept: path === "/api/cart/lines" && this.#options.hasScripts ? "application/json" : "text/html",
        ...(sent.method === "POST"
          ? {
              "content-type": "application/x-www-form-urlencoded",
              origin: new URL(appUrl).origin,
              "sec-fetch-site": "same-origin",
            }
          : {}),
        ...(cookie ? { cookie } : {}),
      },
    });
    const html = await answer.body.text();
    for (const set of [answer.headers["set-cookie"] ?? []].flat()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    if (![200, 303].includes(answer.statusCode))
      throw new ShopperRefused(`${sent.method} ${path} was answered ${answer.statusCode}`);
    return { html, location: [answer.headers.location ?? []].flat()[0] };
  }
}

function tokenIn(path: string | null | undefined): string | undefined {
  return /\/orders\/([\w-]{27})$/.exec(path ?? "")?.[1];
}

/** Done once; the next press is another addition. */
function renewKey(page: ProductPage): void {
  page.html = page.html.replace(/(name="key" value=")[^"]*/, `$1${randomUUID()}`);
}

const isAdded = /role="status">\s*<p[^>]*bg-success-soft/;

function formWith(html: string, name: string): WebForm {
  const form = readForms(html).find(({ fields }) => fields.some((field) => field.name === name));
  if (!form) throw new ShopperRefused(`the page has no form with "${name}": ${statusText(html)}`);
  return form;
}

function valuesOf(form: WebForm, name: string): string[] {
  return form.fields.filter((field) => field.name === name).map(({ value }) => value);
}

/** What the page says of itself: its refusal, its status, its wrong fields, else its heading. */
function statusText(html: string): string {
  const said =
    /<[^>]+id="refusal"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ??
    /role="status">(.+?)<\/div>/s.exec(html)?.[1] ??
    /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ??
    "no word";
  return said
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
