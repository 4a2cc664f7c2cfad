import type { EmbeddedPostgres } from "./database.ts";
import { logLine } from "./log-lines.ts";
import { describeEnding, type RunningProcess } from "./processes.ts";
import { supervise } from "./supervise.ts";

/** Leads the parts of a running shop: ends them in order, and ends them all when one that is needed dies. */
export class Leader {
  #web: RunningProcess | undefined;
  #worker: RunningProcess | undefined;
  #sandbox: RunningProcess | undefined;
  #database: Promise<EmbeddedPostgres | undefined> | undefined;
  #stopping: Promise<void> | undefined;
  #stoppingSince = 0;

  constructor() {
    // Ctrl-C arrives up to three times (terminal, npm, command.mjs); only one that comes later means impatience.
    const onSignal = () => {
      if (this.#stopping && Date.now() - this.#stoppingSince > 1_500) this.#hurry();
      else void this.stop(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
    // Whatever happens, nothing stays behind.
    process.on("exit", () => this.#hurry());
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Told of it before it is up: the server is no child of ours, and would outlive a stop that did not wait for it. */
  leadDatabase<Database extends { database: EmbeddedPostgres }>(
    starting: Promise<Database>,
  ): Promise<Database> {
    this.#database = starting.then(
      ({ database }) => database,
      () => undefined,
    );
    return starting;
  }

  leadSandbox(sandbox: RunningProcess): void {
    this.#sandbox = sandbox;
    this.#need(sandbox);
  }

  /** Started again when it ends; returns the first one, so that its readiness can be waited for. */
  leadWeb(start: () => RunningProcess): RunningProcess {
    return supervise(start, {
      isStopping: () => this.isStopping,
      onStart: (web) => {
        this.#web = web;
      },
    });
  }

  /** The shop lives without its worker for a while. */
  leadWorker(start: () => RunningProcess): void {
    supervise(start, {
      isStopping: () => this.isStopping,
      onStart: (worker) => {
        this.#worker = worker;
      },
    });
  }

  #need(part: RunningProcess): void {
    void part.ended.then((ending) => {
      if (this.isStopping) return;
      logLine(part.name, `${part.name} ${describeEnding(ending)}; everything else stops too.`);
      void this.stop(1);
    });
  }

  stop(exitCode: number): Promise<void> {
    this.#stoppingSince ||= Date.now();
    this.#stopping ??= this.#stopInOrder().then(() => process.exit(exitCode));
    return this.#stopping;
  }

  /** Those who write first, then what they write to. */
  async #stopInOrder(): Promise<void> {
    logLine("asigame", "stopping …");
    await this.#web?.stop(12_000);
    await this.#worker?.stop(12_000);
    await this.#sandbox?.stop(5_000);
    const database = await this.#database;
    await database?.stop().catch((error) => logLine("database", String(error)));
    logLine("asigame", "stopped.");
  }

  #hurry(): void {
    for (const part of [this.#web, this.#worker, this.#sandbox]) part?.child.kill("SIGKILL");
  }
}
