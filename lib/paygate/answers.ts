import { z } from "zod";

/**
 * The gateway uses the same numbers for different things in `pay` and in `status`, so each has its own type here.
 * Literals only: coercion turns null, "", false and [] into 0, which would read as *paid*.
 * Source: gateway.md "Codes" and "Shapes seen on the wire".
 */
const code = z.union([z.literal([0, 2, 4, 6]), z.literal(["0", "2", "4", "6"]).transform(Number)]);

const txReference = z.union([z.int().positive().transform(String), z.string().regex(/^\d{1,40}$/)]);
const text = z.union([z.string().max(100), z.int().transform(String)]);
const amount = z.union([
  z.int().positive().max(999_999_999),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
]);

export type PayAnswer =
  | { outcome: "registered"; txReference: string }
  | { outcome: "invalid_token" | "invalid_parameters" | "duplicate" }
  | { outcome: "unclear" };

const paySchema = z.looseObject({ status: code, tx_reference: txReference.optional() });

/** Reads the body of a `pay` answer. Anything that is not exactly understood is `unclear`, never a failure. */
export function readPayAnswer(body: unknown): PayAnswer {
  const parsed = paySchema.safeParse(withoutNulls(body));
  if (!parsed.success) return { outcome: "unclear" };
  const { status, tx_reference } = parsed.data;
  if (status === 0)
    return tx_reference ? { outcome: "registered", txReference: tx_reference } : { outcome: "unclear" };
  if (status === 2) return { outcome: "invalid_token" };
  if (status === 4) return { outcome: "invalid_parameters" };
  return { outcome: "duplicate" };
}

export type StatusAnswer =
  | {
      outcome: "paid";
      txReference: string;
      /** Ours, or the foreign one that was asked about; as the answer states it. */
      identifier?: string | undefined;
      amountXof: number | undefined;
      paymentReference: string | undefined;
    }
  | { outcome: "pending"; txReference: string | undefined }
  | { outcome: "expired" | "cancelled" | "not_found" | "contradiction" | "unclear" };

const statusSchema = z.looseObject({
  status: code,
  tx_reference: txReference.optional(),
  identifier: text.optional(),
  amount: amount.optional(),
  payment_reference: text.optional(),
});
const notFoundSchema = z.looseObject({
  error_code: z.literal([403, "403"]),
  status: z.undefined().optional(),
});

/** What a question is about: its identifier, its tx_reference, or both. */
export type AskedPayment = { identifier: string | null; txReference: string | null };

/**
 * Reads the body of a `status` answer to a question about `asked`. An answer that names another payment than the one
 * asked about is a `contradiction` and is believed in nothing.
 */
export function readStatusAnswer(body: unknown, asked: AskedPayment): StatusAnswer {
  const present = withoutNulls(body);
  if (notFoundSchema.safeParse(present).success) return { outcome: "not_found" };
  const parsed = statusSchema.safeParse(present);
  if (!parsed.success) return { outcome: "unclear" };
  const answer = parsed.data;
  if (asked.identifier !== null && answer.identifier !== undefined && answer.identifier !== asked.identifier)
    return { outcome: "contradiction" };
  if (
    asked.txReference !== null &&
    answer.tx_reference !== undefined &&
    answer.tx_reference !== asked.txReference
  )
    return { outcome: "contradiction" };
  const reference = answer.tx_reference ?? asked.txReference ?? undefined;
  if (answer.status === 2) return { outcome: "pending", txReference: reference };
  if (answer.status === 4) return { outcome: "expired" };
  if (answer.status === 6) return { outcome: "cancelled" };
  if (reference === undefined) return { outcome: "unclear" };
  return {
    outcome: "paid",
    txReference: reference,
    identifier: answer.identifier,
    amountXof: answer.amount,
    paymentReference: answer.payment_reference,
  };
}

/** A key with null says as much as no key; `status: null` then simply has no status. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
