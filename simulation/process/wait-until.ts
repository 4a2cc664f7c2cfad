import { setTimeout as sleep } from "node:timers/promises";

/** Looks again and again until it is so; throws when it does not become so. A look that fails is a look that says no. */
export async function waitUntil(
  what: string,
  look: () => boolean | Promise<boolean>,
  { patienceMs = 180_000, everyMs = 50 }: { patienceMs?: number; everyMs?: number } = {},
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await Promise.resolve(look()).catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain until ${what}.`);
    await sleep(everyMs);
  }
}

export async function isAnswering(url: string): Promise<boolean> {
  const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
  await answer.body?.cancel();
  return answer.ok;
}
