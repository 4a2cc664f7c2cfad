import type { Transaction } from "./transaction.ts";

/** Codes of `status`, which are not those of `pay`. */
const statusCodes = { paid: 0, pending: 2, expired: 4, cancelled: 6 } as const;

/** What an unpaid answer holds beside its status is not known: the least that a client may count on. */
export function statusBody(transaction: Transaction, withAmount: boolean): Record<string, string | number> {
  const asked = { tx_reference: transaction.txReference, identifier: transaction.identifier };
  if (transaction.state !== "paid") return { ...asked, status: statusCodes[transaction.state] };
  return {
    ...asked,
    ...(withAmount ? { amount: transaction.amount } : {}),
    payment_reference: transaction.paymentReference ?? "",
    payment_method: paymentMethod(transaction),
    datetime: new Date(transaction.endedAt ?? 0).toISOString(),
    phone_number: `228${transaction.phone}`,
    status: statusCodes.paid,
  };
}

/** Field for field as captured from the real gateway: there is no status among them, and no signature. */
export function callbackBody(transaction: Transaction): Record<string, string | number> {
  const paidAt = new Date(transaction.endedAt ?? 0).toISOString();
  return {
    tx_reference: transaction.txReference,
    payment_reference: transaction.paymentReference ?? "",
    amount: transaction.amount,
    datetime: `${paidAt.slice(0, 10)} ${paidAt.slice(11, 19)} UTC`,
    identifier: transaction.identifier,
    payment_method: paymentMethod(transaction),
    phone_number: `228${transaction.phone}`,
  };
}

/** `pay` takes TMONEY; answers and callbacks say T-Money. */
function paymentMethod(transaction: Transaction): string {
  return transaction.network === "TMONEY" ? "T-Money" : "FLOOZ";
}
