/** The simulator as its developer sees it (sandbox/README.md); `ledger` is the truth that the shop's books must meet. */
export type LedgerEntry = {
  txReference: number;
  identifier: string;
  amount: number;
  phone: string;
  state: "pending" | "paid" | "cancelled" | "expired";
};

export type SentCallback = {
  txReference: number;
  isForged?: true;
  body: { identifier?: string };
  state: string;
  deliveries: { at: number; httpStatus?: number; error?: string }[];
};

export class GatewayDesk {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async listPayments(): Promise<LedgerEntry[]> {
    const { transactions } = (await this.#call("GET", "/ledger")) as { transactions: LedgerEntry[] };
    return transactions;
  }

  async listCallbacks(): Promise<SentCallback[]> {
    const { callbacks } = (await this.#call("GET", "/callbacks")) as { callbacks: SentCallback[] };
    return callbacks;
  }

  change(settings: Record<string, unknown>): Promise<unknown> {
    return this.#call("PUT", "/settings", settings);
  }

  advance(seconds: number): Promise<unknown> {
    return this.#call("POST", "/advance", { seconds });
  }

  /** A real payment that the shop did not ask for; its callback goes to the shop all the same. */
  payFromElsewhere(identifier: string): Promise<unknown> {
    return this.#call("POST", "/trigger", { what: "approve", identifier });
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/sandbox${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`${method} /sandbox${path} was answered ${answer.status}`);
    return answer.json();
  }
}
