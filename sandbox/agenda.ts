import type { Ledger } from "./ledger.ts";

type Item = { at: number; work: () => unknown };

/** Things to come, by the simulator's clock: moving the clock ahead makes them happen, in order, each at its own time. */
export class Agenda {
  readonly #ledger: Ledger;
  #items: Item[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  add(at: number, work: () => unknown): void {
    if (this.#isStopped) return;
    this.#items.push({ at, work });
    this.#items.sort((a, b) => a.at - b.at);
    this.#arm();
  }

  advance(seconds: number): void {
    const target = this.#ledger.now() + seconds * 1000;
    this.#runUntil(target);
    this.#ledger.moveTo(target);
    this.#arm();
  }

  clear(): void {
    this.#items = [];
    clearTimeout(this.#timer);
  }

  /** For good: what is left is on disk, and comes again after the next start. */
  stop(): void {
    this.#isStopped = true;
    this.clear();
  }

  #runUntil(target: number): void {
    while (this.#items[0] && this.#items[0].at <= target) {
      const item = this.#items.shift() as Item;
      this.#ledger.moveTo(item.at);
      item.work();
    }
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#items[0];
    if (!next) return;
    // A timer holds at most 2^31 ms, and waking early only means arming again.
    const ms = Math.min(Math.max(0, next.at - this.#ledger.now()), 2 ** 31 - 1);
    this.#timer = setTimeout(() => {
      this.#runUntil(this.#ledger.now());
      this.#arm();
    }, ms);
  }
}
