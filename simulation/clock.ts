import type postgres from "postgres";
import type { Gateway } from "./gateway.ts";
import type { ShopProcess } from "./shop-process.ts";

/** One virtual time for the shop's database, its processes and the gateway: real time and what was leapt over. */
export class Clock {
  #aheadMs = 0;
  readonly #sql: postgres.Sql;
  readonly #gateway: Gateway;
  readonly #shops: readonly ShopProcess[];

  constructor(sql: postgres.Sql, gateway: Gateway, shops: readonly ShopProcess[]) {
    this.#sql = sql;
    this.#gateway = gateway;
    this.#shops = shops;
  }

  nowMs(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Leaps to an instant, in whole seconds; never back. */
  async leapTo(instantMs: number): Promise<void> {
    const seconds = Math.ceil((instantMs - this.nowMs()) / 1000);
    if (seconds <= 0) return;
    this.#aheadMs += seconds * 1000;
    await Promise.all([
      this.#sql`update test_clock set ahead = make_interval(secs => ${this.#aheadMs / 1000})`,
      this.#gateway.advance(seconds),
      ...this.#shops.map((shop) => shop.call("leap", this.#aheadMs)),
    ]);
  }
}
