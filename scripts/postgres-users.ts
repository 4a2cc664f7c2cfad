import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf, isAlive } from "./postmaster.ts";

/**
 * Notes which commands use a database server, one file for each process, so that the last one to leave ends it.
 * Returns a release: until it is called no other command may start, join or stop that server.
 */
export async function joinUsers(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "lock");
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (!isOurCommand(lockHolder(lock)) || attempt > 1_200) rmSync(lock, { force: true });
      else await sleep(50);
    }
  }
  writeFileSync(join(folder, String(process.pid)), "");
  return () => rmSync(lock, { force: true });
}

export function leaveUsers(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** Processes that use the server now; the notes of killed ones are taken away. */
export function listUsers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      if (isOurCommand(pid)) return true;
      rmSync(join(folder, String(pid)), { force: true });
      return false;
    });
}

function lockHolder(lock: string): number {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

function isOurCommand(pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes("node");
}
