import { readFileSync } from "node:fs";
import { fromRun } from "#e2e/from-run.ts";

/** Signals the worker that runs now. After SIGKILL another is started a second later; SIGSTOP lasts until SIGCONT. */
export function signalWorker(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
  process.kill(Number(readFileSync(fromRun("E2E_WORKER_PID_FILE"), "utf8")), signal);
}
