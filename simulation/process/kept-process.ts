import { setTimeout as sleep } from "node:timers/promises";
import type { Ending, RunningProcess } from "#scripts/processes.ts";
import { waitUntil } from "./wait-until.ts";

type Options = {
  name: string;
  spawn: () => RunningProcess;
  /** Whether the process that runs now can do its work. */
  isReady: () => boolean | Promise<boolean>;
};

/** One process under a supervisor: whatever ends it, it is started again, as a host would do. */
export class KeptProcess {
  readonly name: string;
  /** Ends that nobody asked for. */
  readonly deaths: Ending[] = [];
  lastStartedAt = new Date();
  readonly #options: Options;
  #running: RunningProcess;
  #isHeldDown = false;

  constructor(options: Options) {
    this.name = options.name;
    this.#options = options;
    this.#running = this.#begin();
  }

  untilReady(): Promise<void> {
    return waitUntil(`${this.name} is ready`, this.#options.isReady);
  }

  kill(): void {
    this.#running.child.kill("SIGKILL");
  }

  /** Asks it to end and waits; nothing starts it again until `resume`. */
  async stop(patienceMs: number): Promise<{ ending: Ending; tookMs: number }> {
    this.#isHeldDown = true;
    const askedAt = performance.now();
    const ending = await this.#running.stop(patienceMs);
    return { ending, tookMs: performance.now() - askedAt };
  }

  async resume(): Promise<void> {
    this.#isHeldDown = false;
    this.#running = this.#begin();
    await this.untilReady();
  }

  #begin(): RunningProcess {
    this.lastStartedAt = new Date();
    const running = this.#options.spawn();
    void running.ended.then(async (ending) => {
      if (this.#isHeldDown) return;
      this.deaths.push(ending);
      await sleep(200);
      if (!this.#isHeldDown) this.#running = this.#begin();
    });
    return running;
  }
}
