import { randomInt } from "node:crypto";
import type { CallbackSender } from "./callbacks.ts";
import type { Ledger } from "./ledger.ts";
import type { Decision } from "./scenarios.ts";
import type { Transaction } from "./transaction.ts";

export type Act = Decision | "ignore" | "wrong-pin";
export const acts: readonly Act[] = ["approve", "cancel", "ignore", "wrong-pin", "no-funds"];

/** The person with the phone. Acts only on a prompt that is still open; undefined for one that is not. */
export function act(
  ledger: Ledger,
  callbacks: CallbackSender,
  txReference: number,
  what: Act,
): { transaction: Transaction; announced: Promise<void> } | undefined {
  const prompt = ledger.find({ txReference });
  if (prompt?.state !== "pending") return undefined;
  const transaction = decide(prompt, what, ledger.now());
  ledger.save(transaction);
  const announced = transaction.state === "paid" ? callbacks.announce(transaction) : Promise.resolve();
  return { transaction, announced };
}

function decide(prompt: Transaction, what: Act, now: number): Transaction {
  if (what === "approve")
    return { ...prompt, state: "paid", endedAt: now, paymentReference: paymentReference(now) };
  if (what === "ignore") return { ...prompt, isIgnored: true };
  const wrongPins = prompt.wrongPins + (what === "wrong-pin" ? 1 : 0);
  if (what === "wrong-pin" && wrongPins < 3) return { ...prompt, wrongPins };
  // The third wrong PIN, no funds and a refusal all end the same way: status 6.
  return { ...prompt, wrongPins, state: "cancelled", endedAt: now };
}

/** Thirteen digits that carry the date, like the one captured. */
export function paymentReference(now: number): string {
  const yymmdd = new Date(now).toISOString().slice(2, 10).replaceAll("-", "");
  return `2${yymmdd}${String(randomInt(1_000_000)).padStart(6, "0")}`;
}
