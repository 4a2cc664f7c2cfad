import { AsyncLocalStorage } from "node:async_hooks";

/** A statement that was asked, and what it was answered. */
export type Read = { ask: () => Promise<unknown>; answer: string };

/** One for each process, however many bundles import this file. */
const held = globalThis as { asigameReads?: AsyncLocalStorage<Read[]> };
held.asigameReads ??= new AsyncLocalStorage();
const current = held.asigameReads;

/** Every statement that `work` executes is written into `reads`, with its answer. */
export function noteReads<Result>(reads: Read[], work: () => Result): Result {
  return current.run(reads, work);
}

/**
 * Asks, and notes it for whoever wants to know later whether the answer is still the same. A statement that writes is
 * never asked again: what came of it counts as no longer true.
 */
export async function askNoted<Answer>(statement: string, ask: () => Promise<Answer>): Promise<Answer> {
  const reads = current.getStore();
  const answer = await ask();
  if (/\b(insert|update|delete)\b/i.test(statement)) reads?.push({ ask: async () => undefined, answer: "" });
  else reads?.push({ ask, answer: JSON.stringify(answer) });
  return answer;
}

/** Whether each statement, asked again, is answered as it was. False also when one of them fails. */
export async function areStillTrue(reads: readonly Read[]): Promise<boolean> {
  try {
    const answers = await Promise.all(reads.map(({ ask }) => ask()));
    return answers.every((answer, at) => JSON.stringify(answer) === reads[at]?.answer);
  } catch {
    return false;
  }
}
