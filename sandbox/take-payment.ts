import type { Gateway } from "./gateway.ts";
import { act } from "./shopper.ts";
import type { Payment, Transaction } from "./transaction.ts";

/** `hang` and `cut` leave no answer; after these and an error page a prompt may be out all the same. */
export type Taken =
  | { outcome: "registered"; transaction: Transaction }
  | { outcome: "known" | "cut" | "hang" | "error_page" };

/** One payment, however it came (pay, the hosted page, a developer), with the trouble its scenario or the settings want. */
export async function takePayment(
  gateway: Gateway,
  payment: Payment,
  isKnown: (before: Transaction) => boolean = () => true,
): Promise<Taken> {
  const mode = gateway.payModeFor(payment);
  if (mode === "cut_before") return { outcome: "cut" };
  if (mode === "http_502_before") return { outcome: "error_page" };
  const before = gateway.ledger.find({ identifier: payment.identifier });
  if (before && isKnown(before)) return { outcome: "known" };
  const transaction = gateway.register(payment);
  if (mode === "cut_after_registering") return { outcome: "cut" };
  if (mode === "timeout_after_registering") return { outcome: "hang" };
  if (mode === "http_502_after_registering") return { outcome: "error_page" };
  if (mode === "callback_first")
    await act(gateway.ledger, gateway.callbacks, transaction.txReference, "approve")?.announced;
  return { outcome: "registered", transaction };
}
