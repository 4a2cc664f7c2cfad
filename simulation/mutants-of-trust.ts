import type { Mutant } from "./mutant.ts";

const settle = "lib/payments/settle-payment.ts";
const answers = "lib/paygate/answers.ts";
const apply = "lib/payments/apply-success.ts";
const ask = "const call = await askStatus(";
const madeUp = `({ endpoint: "v1_status", httpStatus: 200, durationMs: 0, evidence: undefined, answer: { outcome: "paid",
  txReference: attempt.txReference ?? "1", amountXof: attempt.amountXof, paymentReference: undefined } })`;

/** Bugs of believing: what the gateway, its page or anybody at all can make the shop take for paid. */
export const trustMutants: readonly Mutant[] = [
  {
    name: "trust-callback-as-paid",
    what: "a callback is taken for the payment itself",
    patches: [
      {
        file: settle,
        find: ask,
        replace: `const call = actor === "callback" ? ${madeUp} : await askStatus(`,
      },
    ],
  },
  {
    name: "trust-callback-amount",
    what: "the amount is read from the callback",
    patches: [
      {
        file: apply,
        find: "const provenXof = proveAmount(attempt, call.answer) ?? null;",
        replace: `const [told] = await db().execute(sql\`select (body->>'amount')::int as amount from gateway_callbacks
          where attempt_id = \${attempt.id} and body->>'amount' ~ '^[0-9]+$' order by received_at limit 1\`);
          const provenXof = told?.amount ?? proveAmount(attempt, call.answer) ?? null;`,
      },
    ],
  },
  {
    name: "skip-status",
    what: "a registered payment is taken for paid without asking",
    patches: [
      {
        file: settle,
        find: ask,
        replace: `const call = attempt.status === "pending" ? ${madeUp} : await askStatus(`,
      },
    ],
  },
  {
    name: "number-of-status",
    what: "the status is read with Number(), which makes 0 of nothing",
    patches: [
      {
        file: answers,
        find: `const code = z.union([z.literal([0, 2, 4, 6]), z.literal(["0", "2", "4", "6"]).transform(Number)]);`,
        replace: "const code = z.preprocess((value) => Number(value), z.literal([0, 2, 4, 6]));",
      },
    ],
  },
  {
    name: "six-is-success",
    what: "6 of status (cancelled) is read like a success",
    patches: [
      {
        file: answers,
        find: `if (answer.status === 6) return { outcome: "cancelled" };`,
        replace: "",
      },
    ],
  },
  {
    name: "other-payment-answers",
    what: "an answer about another payment is believed",
    patches: [
      {
        file: answers,
        find: "answer.identifier !== undefined && answer.identifier !== asked.identifier)",
        replace: "false)",
      },
      { file: answers, find: "answer.tx_reference !== asked.txReference\n", replace: "false\n" },
    ],
  },
  {
    name: "page-proves-amount",
    what: "a success on the gateway's page proves the amount that was asked for",
    patches: [
      {
        file: "lib/payments/amount-proof.ts",
        find: `if (attempt.method !== "prompt") return undefined;`,
        replace: `if (attempt.method !== "prompt") return attempt.amountXof;`,
      },
    ],
  },
  {
    name: "any-amount-pays",
    what: "the amount of a success is not compared with what is due",
    patches: [
      {
        file: apply,
        find: "::int < parent.total_xof then 'underpaid'",
        replace: "::int < 1 then 'underpaid'",
      },
    ],
  },
  {
    name: "sum-underpayments",
    what: "two payments of too little are added up to one of enough",
    patches: [
      {
        file: apply,
        find: "::int < parent.total_xof then 'underpaid'",
        replace: `::int + coalesce((select sum(proven_amount_xof) from payment_attempts b where b.order_id = parent.id
            and b.disposition = 'review'), 0) < parent.total_xof then 'underpaid'`,
      },
    ],
  },
  {
    name: "ask-by-reference-only",
    what: "an ended prompt is asked about by its own reference, never by its identifier",
    patches: [{ file: settle, find: ` || !isLive(attempt.status)`, replace: "" }],
  },
  {
    name: "orphans-ignored",
    what: "a callback that names nobody's payment is kept and never asked about",
    patches: [
      {
        file: "lib/paygate/record-callback.ts",
        find: "case when is_quarantined then clock_now() end",
        replace: "null",
      },
    ],
  },
  {
    name: "strangers-without-budget",
    what: "whoever posts callbacks makes the shop ask as often as they like",
    patches: [
      {
        file: "lib/paygate/record-callback.ts",
        find: "export async function recordCallback(rawBody: Buffer, hint: CallbackHint): Promise<void> {",
        replace: `export async function recordCallback(rawBody: Buffer, hint: CallbackHint): Promise<void> {
  const { askStatus } = await import("#lib/paygate/gateway.ts");
  if (hint.identifier?.length === 32) for (let n = 0; n < 3; n++) await askStatus({ identifier: hint.identifier, txReference: null });`,
      },
    ],
  },
  {
    name: "body-logged",
    what: "the callback's body is written to the log",
    patches: [
      {
        file: "app/api/paygate/callback/[secret]/route.ts",
        find: "  try {\n    await recordCallback",
        replace: "  console.log(rawBody.toString());\n  try {\n    await recordCallback",
      },
    ],
  },
];
