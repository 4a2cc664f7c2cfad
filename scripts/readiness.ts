import { setTimeout as sleep } from "node:timers/promises";
import { describeEnding, type RunningProcess } from "./processes.ts";
import { Refusal } from "./refusal.ts";

/** Waits until an address answers as wished; a process that ends meanwhile ends the waiting. */
export async function waitUntilAnswering(
  running: RunningProcess,
  url: string,
  isWished: (status: number) => boolean = (status) => status < 500,
  patienceMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const ended = running.ended.then((ending) => {
    throw new Refusal(`${running.name} ${describeEnding(ending)} before it was ready; its lines are above.`);
  });
  while (!isWished(await Promise.race([statusOf(url), ended]))) {
    if (Date.now() > deadline) throw new Refusal(`${running.name} does not answer at ${url}.`);
    await Promise.race([sleep(100), ended]);
  }
  ended.catch(() => {});
}

/** 599 when nobody answers. */
async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 599;
  }
}
