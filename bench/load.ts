import { setTimeout as sleep } from "node:timers/promises";

export type Load = {
  count: number;
  perSecond: number;
  /** Of each that succeeded, ascending. */
  latenciesMs: number[];
  errors: string[];
};

type Work = (turn: number) => Promise<unknown>;

/** `clients` that each begin anew as soon as they are answered (closed loop), for a time or a number of turns. */
export async function loadClosed(
  { clients, seconds, turns }: { clients: number; seconds?: number; turns?: number },
  work: Work,
): Promise<Load> {
  const load = new Tally();
  const until = performance.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  let begun = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until && begun < (turns ?? Number.POSITIVE_INFINITY))
        await load.time(work, begun++);
    }),
  );
  return load.finish();
}

/** A turn begins on its beat whether or not the former ones are answered (open loop), so that waiting is counted. */
export async function loadOpen(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  work: Work,
): Promise<Load> {
  const load = new Tally();
  const started = performance.now();
  const open: Promise<void>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    const due = started + (turn * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    open.push(load.time(work, turn, due));
  }
  await Promise.all(open);
  return load.finish();
}

class Tally {
  readonly #started = performance.now();
  readonly #latenciesMs: number[] = [];
  readonly #errors: string[] = [];

  async time(work: Work, turn: number, since = performance.now()): Promise<void> {
    try {
      await work(turn);
      this.#latenciesMs.push(performance.now() - since);
    } catch (error) {
      this.#errors.push(error instanceof Error ? error.message : String(error));
    }
  }

  finish(): Load {
    const count = this.#latenciesMs.length;
    return {
      count,
      perSecond: (count / (performance.now() - this.#started)) * 1000,
      latenciesMs: this.#latenciesMs.sort((a, b) => a - b),
      errors: this.#errors,
    };
  }
}

/** `share` in [0, 1] of ascending values. */
export function percentile(ascending: number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}

export function median(values: number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
