import { AsyncLocalStorage } from "node:async_hooks";
import type { CheckoutAnswer } from "#lib/checkout/checkout-state.ts";

/** One for each process, however many bundles import this file. */
const held = globalThis as { asigameCheckoutAnswer?: AsyncLocalStorage<CheckoutAnswer | undefined> };
held.asigameCheckoutAnswer ??= new AsyncLocalStorage();
const current = held.asigameCheckoutAnswer;

/** Within `work` the posted form has its answer already, and only has to be rendered with it. */
export function withAnswerGiven<Result>(answer: CheckoutAnswer | undefined, work: () => Result): Result {
  return current.run(answer, work);
}

export function answerGiven(): CheckoutAnswer | undefined {
  return current.getStore();
}
