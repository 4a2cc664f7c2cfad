import { type Dispatcher, request } from "undici";

export type Pairs = [name: string, value: string][];

type Options = {
  appUrl: string;
  /** undici's pool of connections; left out, undici's own. */
  dispatcher?: Dispatcher;
};

type Sent = { method: "GET" | "POST"; body?: string; signal?: AbortSignal; accept?: string };

/** The shop answered, but refused; the message is what a person would read about it. */
export class ShopperRefused extends Error {
  override name = "ShopperRefused";
}

/**
 * Requests as a browser sends them: with its cookies, forms url-encoded. Nothing is retried, and no redirect is followed
 * by itself: a lost response is the caller's to handle.
 */
export class HttpBrowser {
  readonly appUrl: string;
  readonly #dispatcher: Dispatcher | undefined;
  readonly #cookies = new Map<string, string>();
  /** How many requests were made. */
  requests = 0;

  constructor({ appUrl, dispatcher }: Options) {
    this.appUrl = appUrl;
    this.#dispatcher = dispatcher;
  }

  /** The `Cookie` header that it sends. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get(path: string, accept = "text/html"): Promise<string> {
    const { body } = await this.#send(path, { method: "GET", accept });
    return body;
  }

  /** Returns where the response (303) leads. */
  async post(path: string, pairs: Pairs, sent: Pick<Sent, "signal" | "accept"> = {}): Promise<string> {
    const body = new URLSearchParams(pairs).toString();
    const { location } = await this.#send(path, { method: "POST", body, ...sent });
    if (location === undefined) throw new ShopperRefused(`POST ${path} led nowhere`);
    return location;
  }

  /** Opens an event stream, and closes it after its first event. */
  async openStream(path: string): Promise<void> {
    const response = await this.#request(path, { method: "GET", accept: "text/event-stream" });
    if (response.statusCode !== 200) throw new ShopperRefused(`${path} was answered ${response.statusCode}`);
    for await (const chunk of response.body) if (String(chunk).includes("data:")) break;
  }

  async #send(path: string, sent: Sent): Promise<{ body: string; location: string | undefined }> {
    const { statusCode, headers, body: stream } = await this.#request(path, sent);
    const body = await stream.text();
    if (![200, 303].includes(statusCode))
      throw new ShopperRefused(`${sent.method} ${path} was answered ${statusCode}`);
    return { body, location: [headers.location ?? []].flat()[0] };
  }

  async #request(path: string, { accept = "text/html", ...sent }: Sent): Promise<Dispatcher.ResponseData> {
    this.requests += 1;
    const { cookie } = this;
    const response = await request(`${this.appUrl}${path}`, {
      ...sent,
      dispatcher: this.#dispatcher,
      headers: {
        accept,
        ...(sent.method === "POST"
          ? {
              "content-type": "application/x-www-form-urlencoded",
              origin: new URL(this.appUrl).origin,
              "sec-fetch-site": "same-origin",
            }
          : {}),
        ...(cookie ? { cookie } : {}),
      },
    });
    for (const line of [response.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}
