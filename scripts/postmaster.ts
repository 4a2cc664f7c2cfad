import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that serves a data folder now; a note left behind by a killed one is taken away. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const note = join(dataDir, "postmaster.pid");
  if (!existsSync(note)) return undefined;
  const lines = readFileSync(note, "utf8").split("\n");
  const pid = Number(lines[0]);
  // After a restart of the machine the number may belong to anything: ask what it is before believing it.
  if (isAlive(pid) && commandOf(pid).includes("postgres")) return { pid, port: Number(lines[3]) };
  rmSync(note, { force: true });
  return undefined;
}

/** Fast shutdown: open sessions are ended, data is flushed. Resolves when the process is gone. */
export async function stopPostmaster(pid: number, patienceMs = 15_000): Promise<void> {
  signal(pid, "SIGINT");
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, "SIGQUIT");
    if (Date.now() > deadline + 5_000) return;
    await sleep(50);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !isZombie(pid);
}

/** A killed process that nobody waited for keeps its number, but serves nothing. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** What a process was started as; empty when nobody can tell. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    try {
      return process.platform === "win32"
        ? execFileSync("tasklist", ["/fi", `pid eq ${pid}`], { encoding: "utf8" })
        : execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
    } catch {
      return "";
    }
  }
}
