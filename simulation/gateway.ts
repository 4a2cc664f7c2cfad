import { Agent, request } from "undici";

export type LedgerEntry = {
  txReference: number;
  identifier: string;
  amount: number;
  phone: string;
  state: "pending" | "paid" | "cancelled" | "expired";
};

/** The simulator as a developer, a shopper and a stranger reach it: past the line, straight. */
export class Gateway {
  readonly #url: string;
  readonly key: string;
  readonly #agent = new Agent({ connections: 16 });
  readonly #paid = new Set<number>();

  constructor(url: string, key: string) {
    this.#url = url;
    this.key = key;
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  /** False when the prompt is no longer in a state that allows it. */
  async act(txReference: number, what: "approve" | "cancel" | "pay-late"): Promise<boolean> {
    const isDone = (await this.#control("POST", `/prompts/${txReference}/${what}`)).status === 200;
    if (isDone && what !== "cancel") this.#paid.add(txReference);
    return isDone;
  }

  isPaid(txReference: number): boolean {
    return this.#paid.has(txReference);
  }

  async announce(txReference: number, copies: number, url?: string): Promise<void> {
    await this.#control("POST", `/prompts/${txReference}/announce`, { copies, url });
  }

  async forge(body: unknown, url?: string): Promise<void> {
    await this.#control("POST", "/callbacks/forge", { body, url });
  }

  async change(settings: Record<string, unknown>): Promise<void> {
    await this.#control("PUT", "/settings", settings);
  }

  async advance(seconds: number): Promise<void> {
    await this.#control("POST", "/advance", { seconds });
  }

  async ledger(): Promise<LedgerEntry[]> {
    const { body } = await this.#control("GET", "/ledger");
    return (body as { transactions: LedgerEntry[] }).transactions;
  }

  /** Whoever has the key may register a payment of any name; undefined when the name is taken. */
  async register(payment: {
    identifier: string;
    phone: string;
    amount: number;
  }): Promise<number | undefined> {
    const { body } = await this.#send("POST", "/api/v1/pay", "application/json", {
      auth_token: this.key,
      phone_number: payment.phone,
      amount: payment.amount,
      identifier: payment.identifier,
      network: "TMONEY",
    });
    return (body as { tx_reference?: number }).tx_reference;
  }

  /** The form of the hosted page, which its reader may fill in as they like; undefined when it leads nowhere new. */
  async payOnPage(link: { identifier: string; amount: number; phone: string }): Promise<number | undefined> {
    const form = new URLSearchParams({
      token: this.key,
      identifier: link.identifier,
      amount: String(link.amount),
      phone: link.phone,
      network: "TOGOCEL",
    });
    const answer = await request(`${this.#url}/v1/page/checkout`, {
      method: "POST",
      dispatcher: this.#agent,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
    });
    await answer.body.dump();
    const location = String(answer.headers.location ?? "");
    const reference = /reference=(\d+)/.exec(location)?.[1];
    return reference === undefined ? undefined : Number(reference);
  }

  #control(method: "GET" | "POST" | "PUT", path: string, body?: unknown) {
    return this.#send(method, `/sandbox${path}`, "application/json", body);
  }

  async #send(method: "GET" | "POST" | "PUT", path: string, type: string, body?: unknown) {
    const answer = await request(`${this.#url}${path}`, {
      method,
      dispatcher: this.#agent,
      headers: { "content-type": type },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.statusCode, body: (await answer.body.json()) as unknown };
  }
}
