import type postgres from "postgres";
import type { Gateway } from "./gateway.ts";
import type { ShopProcess } from "./shop-process.ts";
import { slowMs, slowness } from "./slow-time.ts";

/** One virtual time for the shop's database, its processes and the gateway: slow time and what was leapt over. */
export class Clock {
  #aheadMs = 0;
  readonly #beganMs: number;
  readonly #sql: postgres.Sql;
  readonly #gateway: Gateway;
  readonly #shops: readonly ShopProcess[];

  /** Processes of the shop and the gateway were told the same beginning. */
  constructor(beganMs: number, sql: postgres.Sql, gateway: Gateway, shops: readonly ShopProcess[]) {
    this.#beganMs = beganMs;
    this.#sql = sql;
    this.#gateway = gateway;
    this.#shops = shops;
  }

  nowMs(): number {
    return slowMs(this.#beganMs, Date.now()) + this.#aheadMs;
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

/** The database's part of it, in the place of the test clock that keeps pace with ours. */
export async function slowDatabaseClock(sql: postgres.Sql, beganMs: number): Promise<void> {
  const began = `to_timestamp(${beganMs / 1000}::float8)`;
  await sql.unsafe(`create or replace function clock_now() returns timestamptz language sql stable as
    $$ select ${began} + (now() - ${began}) / ${slowness} + (select ahead from public.test_clock) $$`);
}
