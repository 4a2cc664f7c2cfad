import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

type Answer = { id: number; value?: unknown; failure?: string };

/** A process of the shop (`shop.ts`), seen from the run. What it writes is kept, to be searched for what must not be there. */
export class ShopProcess {
  callbackUrl = "";
  readonly #log: string[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  constructor(variables: Record<string, string>, mutant: string | undefined) {
    const loader = new URL("./mutation-loader.ts", import.meta.url).href;
    this.#child = fork(fileURLToPath(new URL("./shop.ts", import.meta.url)), {
      env: { ...variables, ...(mutant ? { SIMULATION_MUTANT: mutant } : {}) } as never,
      execArgv: ["--max-semi-space-size=16", ...(mutant ? ["--import", loader] : [])],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on("data", (chunk: Buffer) => this.#log.push(chunk.toString()));
    this.#child.on("message", (answer: Answer) => this.#take(answer));
    this.#child.on("exit", () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`a process of the shop ended: ${this.#log.join("").slice(-2000)}`));
    });
  }

  async start(): Promise<this> {
    this.callbackUrl = await new Promise<string>((resolve, reject) =>
      this.#waiting.set(0, { resolve: resolve as never, reject }),
    );
    return this;
  }

  call<T>(act: string, given?: unknown): Promise<T> {
    const id = ++this.#lastId;
    this.#child.send({ id, act, given });
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve: resolve as never, reject }));
  }

  /** What it has written since the last time. */
  takeLog(): string {
    return this.#log.splice(0).join("");
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#waiting.clear();
    if (this.#child.connected) this.#child.disconnect();
    const killer = setTimeout(() => this.#child.kill("SIGKILL"), 3_000);
    await ended;
    clearTimeout(killer);
  }

  #take({ id, value, failure }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure !== undefined) waiting?.reject(new Error(failure));
    else waiting?.resolve(value as never);
  }
}
