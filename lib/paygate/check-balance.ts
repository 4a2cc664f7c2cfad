import { z } from "zod";
import { postToGateway } from "#lib/paygate/gateway.ts";

export type BalanceAnswer = { outcome: "read"; floozXof: number; tmoneyXof: number } | { outcome: "unclear" };

/**
 * `POST /api/v1/check-balance`: what the gateway holds for the merchant, per network, in whole francs. Never throws:
 * whatever cannot be read is `unclear`; so is a refusal (the caller's address must be allow-listed), because nobody
 * has seen what one looks like. Source: gateway.md "Endpoints".
 */
export async function checkBalance(): Promise<BalanceAnswer> {
  const { body, measured } = await postToGateway("/api/v1/check-balance", {});
  return (measured.httpStatus ?? 500) >= 400 ? { outcome: "unclear" } : readBalanceAnswer(body);
}

/** Literals only: coercion would make null, "" and [] an empty account. */
const francs = z.union([
  z
    .int()
    .nonnegative()
    .max(999_999_999_999)
    // JSON knows -0.
    .transform((amount) => amount + 0),
  z
    .string()
    .regex(/^(0|[1-9]\d{0,11})$/)
    .transform((digits) => Number.parseInt(digits, 10)),
]);

/** A live answer also said `status: 0`; any other status is an answer to something else than we asked. */
const balanceSchema = z.looseObject({
  flooz: francs,
  tmoney: francs,
  status: z.literal([0, "0"]).nullish(),
  error_code: z.undefined().optional(),
});

/** Reads the body of an answer; anything that is not exactly understood is `unclear`. */
export function readBalanceAnswer(body: unknown): BalanceAnswer {
  const parsed = balanceSchema.safeParse(body);
  return parsed.success
    ? { outcome: "read", floozXof: parsed.data.flooz, tmoneyXof: parsed.data.tmoney }
    : { outcome: "unclear" };
}
