import type { Gateway } from "./gateway.ts";
import { paymentReference } from "./shopper.ts";
import type { Transaction } from "./transaction.ts";

/**
 * What is not known of the real gateway, at its worst: a payment that was told to be expired or cancelled is paid after
 * all. Undefined for one that is still open, which is simply approved, and for one that is paid.
 */
export function payLate({ ledger }: Gateway, before: Transaction): Transaction | undefined {
  if (before.state === "pending" || before.state === "paid") return undefined;
  const now = ledger.now();
  const paid: Transaction = {
    ...before,
    state: "paid",
    endedAt: now,
    paymentReference: paymentReference(now),
  };
  ledger.save(paid);
  return paid;
}
