import { readFileSync } from "node:fs";
import { Refusal } from "#scripts/refusal.ts";

/** CPU that a process and its ended children have used, user and system, in milliseconds. */
export function cpuMs(pid: number): number {
  // After the last ")" since a name may hold anything; 14 to 17 are utime, stime, cutime and cstime in 1/100 s.
  const fields = readProc(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}

/** What a process keeps in memory, in MB: RSS counts shared pages whole, PSS its part of them. */
export function memoryMb(pid: number): { rss: number; pss: number } {
  const rollup = readProc(pid, "smaps_rollup");
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1]) / 1024;
  return { rss: read("Rss"), pss: read("Pss") };
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    throw new Refusal("The bench reads /proc, so it runs on Linux only, and while its shop lives.");
  }
}
