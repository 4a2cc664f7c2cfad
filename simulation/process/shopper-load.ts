import { setTimeout as sleep } from "node:timers/promises";
import { Agent, type Dispatcher } from "undici";
import { ShopperRefused } from "#bench/http-browser.ts";
import { type Random, randomFrom } from "../random.ts";
import { shopOnce, type Visit } from "./shopper-visit.ts";
import { waitUntil } from "./wait-until.ts";

type Options = {
  appUrl: string;
  seed: number;
  /** A new shopper comes this often, whatever became of those before; at most 40 at once. */
  everyMs: number;
};

const mostAtOnce = 40;

/** Shoppers who keep coming until they are told to stop; each visit is kept with all that the shop answered to it. */
export class ShopperLoad {
  readonly visits: Visit[] = [];
  /** What no shopper should ever see while nothing is broken, by its words. */
  readonly losses = new Map<string, number>();
  readonly #options: Options;
  readonly #random: Random;
  readonly #shopping = new Set<Promise<void>>();
  readonly #stopped = new AbortController();
  readonly #coming: Promise<void>;
  // Each request its own connection: one kept open would be lost with its process, though nobody asked anything of it.
  readonly #agent = new Agent({ pipelining: 0, headersTimeout: 20_000, bodyTimeout: 20_000 });

  constructor(options: Options) {
    this.#options = options;
    this.#random = randomFrom(options.seed, "shoppers");
    this.#coming = this.#keepComing();
  }

  get orders(): number {
    return this.visits.filter(({ tokens }) => tokens.length > 0).length;
  }

  async untilMoreOrders(more: number): Promise<void> {
    const before = this.orders;
    await waitUntil(`${more} more orders are placed`, () => this.orders >= before + more, {
      patienceMs: 120_000,
    });
  }

  /** Nobody new comes; resolves when everybody who shops has their order or has given up. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#coming;
    await Promise.all(this.#shopping);
    await this.#agent.close();
  }

  async #keepComing(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      if (this.#shopping.size < mostAtOnce) this.#welcome();
      await sleep(this.#options.everyMs, undefined, { signal: this.#stopped.signal }).catch(() => {});
    }
  }

  #welcome(): void {
    const shopping = shopOnce({
      appUrl: this.#options.appUrl,
      random: this.#random,
      dispatcher: this.#from(this.#newAddress()),
      onVisit: (visit) => this.visits.push(visit),
      onLoss: (error) => {
        const words = wordsOf(error);
        this.losses.set(words, (this.losses.get(words) ?? 0) + 1);
      },
    }).finally(() => this.#shopping.delete(shopping));
    this.#shopping.add(shopping);
  }

  #from(address: string): Dispatcher {
    return this.#agent.compose((dispatch) => (sent, handler) => {
      const headers = { ...(sent.headers as Record<string, string>), "x-forwarded-for": address };
      return dispatch({ ...sent, headers }, handler);
    });
  }

  #newAddress(): string {
    return `10.${this.#random.whole(0, 255)}.${this.#random.whole(0, 255)}.${this.#random.whole(1, 254)}`;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof ShopperRefused) return error.message.replace(/(?<=\/(products|orders)\/)[\w-]+/, "…");
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? "unknown";
}
