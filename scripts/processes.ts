import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "./folders.ts";

export interface RunningProcess {
  name: string;
  child: ChildProcess;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<Ending>;
  /** Asks it to end; after the patience is over, it is killed. */
  stop(patienceMs?: number): Promise<Ending>;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

interface Options {
  name: string;
  /** Path from the root, with its arguments. */
  script: string[];
  variables: Record<string, string>;
  nodeFlags?: string[];
  /** Where it runs, when not in this checkout. */
  folder?: string;
  onLine: (line: string) => void;
}

const isWindows = process.platform === "win32";

/** Starts one of our scripts in a process group of its own, so that Ctrl-C reaches only the command that leads. */
export function startProcess({
  name,
  script,
  variables,
  nodeFlags = [],
  folder = root,
  onLine,
}: Options): RunningProcess {
  const tie = new URL("./parent-tie.ts", import.meta.url).href;
  const child = spawn(process.execPath, [...nodeFlags, "--import", tie, ...script], {
    cwd: folder,
    env: { ...variables, ASIGAME_PARENT: String(process.pid) } as unknown as NodeJS.ProcessEnv,
    detached: !isWindows,
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", onLine);
  }
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", (error) => {
      onLine(error.message);
      resolve({ code: 1, signal: null });
    });
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  return { name, child, ended, stop: (patienceMs = 15_000) => stopProcess(child, ended, patienceMs) };
}

async function stopProcess(child: ChildProcess, ended: Promise<Ending>, patienceMs: number): Promise<Ending> {
  if (child.exitCode === null && child.signalCode === null) {
    if (isWindows) child.connected && child.send("stop");
    else child.kill("SIGTERM");
  }
  const killer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  const ending = await ended;
  clearTimeout(killer);
  return ending;
}

export function describeEnding({ code, signal }: Ending): string {
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}
