import { z } from "zod";
import type { Gateway } from "./gateway.ts";
import { readPayment } from "./payment.ts";
import { scenarios } from "./scenarios.ts";
import { act, acts } from "./shopper.ts";
import { takePayment } from "./take-payment.ts";

const triggerSchema = z.strictObject({
  what: z.string(),
  phone: z.string().optional(),
  amount: z.int().optional(),
  identifier: z.string().optional(),
  network: z.enum(["FLOOZ", "TMONEY"]).optional(),
});

/**
 * A payment for somebody who has no shop at hand: from a test number, or from another and decided at once. It goes the
 * way of `pay`, without its key; under a known identifier a decision meets the prompt that is open there. A refusal is told as text.
 */
export async function trigger(gateway: Gateway, asked: unknown): Promise<object | string> {
  const parsed = triggerSchema.safeParse(asked);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { what, phone, amount = 1_000, identifier, network = "TMONEY" } = parsed.data;
  const decision = acts.find((known) => known === what);
  const scenario = scenarios.find(({ digits }) => digits === what);
  if (!decision && !scenario)
    return `what: ${[...scenarios.map(({ digits }) => digits), ...acts].join(", ")}`;
  const payment = readPayment({
    phone_number: phone || (scenario ? `900000${scenario.digits}` : "90123456"),
    amount: String(amount),
    identifier: identifier || `sandbox-${crypto.randomUUID()}`,
    network,
    description: `Trigger ${what}`,
  });
  if (!payment) return "phone, amount or identifier: not what the gateway takes";
  if (scenario && !payment.phone.endsWith(scenario.digits)) return `phone: must end in ${scenario.digits}`;
  const taken = await takePayment(gateway, payment);
  const found = gateway.ledger.find({ identifier: payment.identifier });
  if (decision && found) act(gateway.ledger, gateway.callbacks, found.txReference, decision);
  return {
    outcome: taken.outcome,
    identifier: payment.identifier,
    transaction: gateway.ledger.find({ identifier: payment.identifier }) ?? null,
  };
}
