import { AsyncLocalStorage } from "node:async_hooks";
import type { CodeAnswer } from "#lib/cart/answer-code.ts";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";

/** What a form of the page was answered that was just sent. */
export type GivenAnswer = { checkout: CheckoutState } | { code: CodeAnswer };

/** One for each process, however many bundles import this file. */
const held = globalThis as { asigameGivenAnswer?: AsyncLocalStorage<GivenAnswer> };
held.asigameGivenAnswer ??= new AsyncLocalStorage();
const current = held.asigameGivenAnswer;

/** Within `work` a page is rendered with this answer on it. */
export function withAnswerGiven<Result>(answer: GivenAnswer, work: () => Result): Result {
  return current.run(answer, work);
}

export function answerGiven(): GivenAnswer | undefined {
  return current.getStore();
}
