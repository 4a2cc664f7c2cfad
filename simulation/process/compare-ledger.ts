import type { LedgerEntry } from "./gateway-desk.ts";

/** One attempt of the shop's books, with what it paid. */
export type BookedAttempt = {
  identifier: string;
  amount: number;
  status: string;
  disposition: string | null;
  proven: number | null;
  paysOrder: boolean;
  receipt: number | null;
};

/** What the gateway's ledger and the shop's books do not agree about, attempt by attempt and in sum. Pure. */
export function compareLedger(ledger: readonly LedgerEntry[], attempts: readonly BookedAttempt[]): string[] {
  const entries = Map.groupBy(ledger, ({ identifier }) => identifier);
  const known = new Set(attempts.map(({ identifier }) => identifier));
  const found: string[] = [];
  for (const [identifier, prompts] of entries) {
    if (!known.has(identifier)) found.push(`the gateway knows ${identifier}, the shop does not`);
    if (prompts.length > 1) found.push(`${prompts.length} prompts went out for ${identifier}`);
  }
  for (const attempt of attempts)
    found.push(...compareAttempt(attempt, entries.get(attempt.identifier) ?? []));
  const received = receivedBy(ledger);
  const disposed = attempts.reduce((sum, { proven }) => sum + (proven ?? 0), 0);
  if (received !== disposed) found.push(`${received} F received, ${disposed} F in the books`);
  return found;
}

function compareAttempt(attempt: BookedAttempt, entries: readonly LedgerEntry[]): string[] {
  const { identifier, amount, status, disposition, proven, paysOrder, receipt } = attempt;
  const received = receivedBy(entries);
  const wrong = [
    (status === "succeeded") !== received > 0 && "the shop and the gateway disagree",
    status === "succeeded" && proven !== received && `proven ${proven} F`,
    (disposition === "applied") !== paysOrder && `disposition ${disposition}, pays an order: ${paysOrder}`,
    paysOrder && (receipt !== amount || received !== amount) && `due ${amount} F, receipt ${receipt} F`,
  ];
  return wrong
    .filter((what) => what !== false)
    .map((what) => `${identifier} (${status}, ${received} F received): ${what}`);
}

function receivedBy(entries: readonly LedgerEntry[]): number {
  return entries.filter(({ state }) => state === "paid").reduce((sum, { amount }) => sum + amount, 0);
}
