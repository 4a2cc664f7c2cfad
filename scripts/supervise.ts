import { setTimeout as sleep } from "node:timers/promises";
import { logLine } from "./log-lines.ts";
import { describeEnding, type RunningProcess } from "./processes.ts";

type Options = {
  isStopping(): boolean;
  /** Called with each process that is started. */
  onStart(process: RunningProcess): void;
};

/**
 * Starts a process, and starts it again whenever it ends, for as long as nobody stops the shop. The first restart comes
 * after half a second; a process that keeps ending early is restarted ever more slowly, at most every 15 s, and never
 * given up: the others go on meanwhile. Returns the first process.
 */
export function supervise(start: () => RunningProcess, options: Options): RunningProcess {
  const first = start();
  options.onStart(first);
  void restartWhenever(first, start, options);
  return first;
}

async function restartWhenever(
  first: RunningProcess,
  start: () => RunningProcess,
  { isStopping, onStart }: Options,
): Promise<void> {
  let running = first;
  let startedAt = Date.now();
  let waitMs = leastWaitMs;
  for (;;) {
    const ending = await running.ended;
    if (isStopping()) return;
    if (Date.now() - startedAt > steadyMs) waitMs = leastWaitMs;
    logLine(running.name, `${running.name} ${describeEnding(ending)}; it is started again in ${waitMs} ms`);
    await sleep(waitMs);
    if (isStopping()) return;
    waitMs = Math.min(waitMs * 2, mostWaitMs);
    startedAt = Date.now();
    running = start();
    onStart(running);
  }
}

const leastWaitMs = 500;
const mostWaitMs = 15_000;
/** Who ran this long before it ended is restarted at once. */
const steadyMs = 30_000;
