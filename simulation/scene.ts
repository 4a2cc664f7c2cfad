import type { Records } from "./records.ts";
import type { Cart } from "./shelf.ts";
import type { ShopProcess } from "./shop-process.ts";
import type { Story } from "./story.ts";

export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };
export type Attempt = { identifier: string; number: number; status: string; isPage: boolean; total: number };

/** Refusals that a story may meet without anything being wrong. */
const expected = new Set([
  "out_of_stock",
  "phone_busy",
  "phone_limited",
  "network_paused",
  "payment_open",
  "order_closed",
  "attempts_used_up",
  "too_many_open_orders",
  "cart_empty",
]);

/** What all who act in one story share: its order, once there is one, the shop's processes and the run's records. */
export class Scene {
  token: string | undefined;
  readonly story: Story;
  readonly cart: Cart;
  readonly records: Records;
  readonly #shops: readonly ShopProcess[];

  constructor(story: Story, cart: Cart, records: Records, shops: readonly ShopProcess[]) {
    this.story = story;
    this.cart = cart;
    this.records = records;
    this.#shops = shops;
  }

  /** The process that the shopper's browser speaks to; another one for another tab. */
  shop(offset = 0): ShopProcess {
    return this.#shops[(this.story.number + offset) % this.#shops.length] as ShopProcess;
  }

  refused(reason: string): void {
    this.records.count(`refused: ${reason}`);
    if (reason === "out_of_stock") this.records.count("stock_gone");
    if (!expected.has(reason)) this.records.violation("REFUSAL", `nobody expects the refusal ${reason}`);
  }

  /** Of the order, oldest first. */
  async attempts(): Promise<Attempt[]> {
    if (!this.token) return [];
    const attempts = await this.records.sql<Attempt[]>`
      select a.identifier, a.number::int, a.status, a.method = 'hosted_page' as "isPage", o.total_xof as total
      from payment_attempts a join orders o on o.id = a.order_id where o.token = ${this.token} order by a.number`;
    for (const { identifier, number } of attempts)
      this.records.knowPage(identifier, this.story, number === 1);
    return attempts;
  }

  callbackBody(
    paid: Pick<Attempt, "identifier" | "total">,
    reference: number | string,
  ): Record<string, unknown> {
    return {
      tx_reference: reference,
      identifier: paid.identifier,
      amount: typeof reference === "string" ? String(paid.total) : paid.total,
      datetime: "2026-01-02 03:04:05 UTC",
      payment_method: "FLOOZ",
      phone_number: `228${this.story.phone}`,
    };
  }
}
