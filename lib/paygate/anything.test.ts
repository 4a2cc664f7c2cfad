import fc from "fast-check";
import { expect, test } from "vitest";
import { readPayAnswer, readStatusAnswer } from "#lib/paygate/answers.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { readBalanceAnswer } from "#lib/paygate/check-balance.ts";

// Whatever is generated here comes close to an honest answer: the keys are the gateway's, the values nearly are.
const almostZero = fc.constantFrom<unknown[]>(
  ...[
    0,
    "0",
    2,
    "2",
    4,
    6,
    9,
    0.5,
    -1,
    "",
    " ",
    "00",
    "0.0",
    " 0",
    "٠",
    "0x0",
    "-0",
    "zero",
    null,
    false,
    true,
  ],
  ...[[], [0], ["0"], {}, { status: 0 }, Number.MAX_SAFE_INTEGER, 1e300, "1e0"],
);
const almostReference = fc.constantFrom<unknown[]>(
  ...[
    359670,
    "359670",
    1,
    "",
    null,
    0,
    -1,
    1.5,
    [359670],
    {},
    "TX-1",
    "359670 ",
    "359670\n",
    true,
    "9".repeat(41),
  ],
);
const almostAnswer = fc.record(
  {
    status: fc.oneof(almostZero, fc.jsonValue()),
    tx_reference: fc.oneof(almostReference, fc.jsonValue()),
    identifier: fc.oneof(fc.constantFrom<unknown>("OURS", "THEIRS", "ours", 14983, null), fc.jsonValue()),
    amount: fc.oneof(fc.constantFrom<unknown>(5000, "5000", 0, -5, 5000.5, "5 000", null), fc.jsonValue()),
    error_code: fc.constantFrom<unknown>(403, "403", 500, undefined, null),
    flooz: fc.oneof(fc.constantFrom<unknown>(0, "0", -1, "", null, [], false, 1.5), fc.jsonValue()),
    tmoney: fc.oneof(fc.constantFrom<unknown>(0, "0", 12), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const anything = fc.oneof({ weight: 4, arbitrary: almostAnswer }, fc.jsonValue(), fc.anything());
const fieldsOf = (body: unknown) =>
  (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
const isZero = (value: unknown) => value === 0 || value === "0";
const isReference = (value: unknown) =>
  (typeof value === "number" && Number.isSafeInteger(value) && value > 0) ||
  (typeof value === "string" && /^[0-9]{1,40}$/.test(value));
const asked = fc.constantFrom(
  { identifier: "OURS", txReference: null },
  { identifier: "OURS", txReference: "359670" },
);
const many = { numRuns: 1_500 };

test("nothing without a literal 0 and the right reference ever reads as paid", () => {
  fc.assert(
    fc.property(anything, asked, (body, of) => {
      const answer = readStatusAnswer(body, of);
      if (answer.outcome !== "paid") return;
      const { status, tx_reference, identifier, amount } = fieldsOf(body);
      expect(isZero(status)).toBe(true);
      expect(isReference(tx_reference) || (tx_reference ?? null) === null).toBe(true);
      expect(answer.txReference).toBe(String(tx_reference ?? of.txReference));
      if (of.txReference !== null) expect(answer.txReference).toBe(of.txReference);
      expect([undefined, null, of.identifier]).toContain(identifier);
      expect(answer.amountXof).toBe((amount ?? undefined) === undefined ? undefined : Number(amount));
      expect(
        answer.amountXof === undefined || (Number.isSafeInteger(answer.amountXof) && answer.amountXof > 0),
      ).toBe(true);
    }),
    many,
  );
});

test("nothing without a literal 0 and a reference of its own ever reads as registered", () => {
  fc.assert(
    fc.property(anything, (body) => {
      const answer = readPayAnswer(body);
      if (answer.outcome !== "registered") return;
      const { status, tx_reference } = fieldsOf(body);
      expect(isZero(status) && isReference(tx_reference)).toBe(true);
      expect(answer.txReference).toBe(String(tx_reference));
    }),
    many,
  );
});

test("an honest answer is read in every mixture of keys nobody knows", () => {
  const unknownKeys = fc.dictionary(
    fc
      .string()
      .filter(
        (key) =>
          ![
            "status",
            "tx_reference",
            "identifier",
            "amount",
            "payment_reference",
            "error_code",
            "__proto__",
          ].includes(key),
      ),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(unknownKeys, fc.integer({ min: 1, max: 999_999_999 }), (more, amount) => {
      const body = { ...more, status: 0, tx_reference: 359670, amount };
      expect(readStatusAnswer(body, { identifier: "OURS", txReference: "359670" })).toMatchObject({
        outcome: "paid",
        amountXof: amount,
      });
    }),
  );
});

test("a balance is whole francs or unclear", () => {
  fc.assert(
    fc.property(anything, (body) => {
      const answer = readBalanceAnswer(body);
      if (answer.outcome !== "read") return;
      for (const francs of [answer.floozXof, answer.tmoneyXof]) {
        expect(Number.isSafeInteger(francs) && francs >= 0).toBe(true);
      }
    }),
    many,
  );
});

test("a callback of any bytes names a short printable identifier or none, and keeps nothing it should not", () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    anything.map((value) => Buffer.from(JSON.stringify(value) ?? "")),
    fc
      .record({ identifier: fc.string({ unit: "binary" }), phone_number: fc.stringMatching(/^228[0-9]{8}$/) })
      .map((value) => Buffer.from(JSON.stringify(value))),
  );
  const kind = fc.constantFrom("application/json", "application/x-www-form-urlencoded", "text/plain", "");
  fc.assert(
    fc.property(body, kind, (bytes, contentType) => {
      const hint = readCallback(bytes, contentType);
      for (const name of [hint.identifier, hint.txReference])
        expect(name === undefined || /^[\x20-\x7e]{1,100}$/.test(name)).toBe(true);
      const kept = JSON.stringify(hint.evidence);
      expect(kept).not.toContain("\\u0000");
      expect(String(hint.evidence.phone_number ?? "")).not.toMatch(/\d{3}/);
    }),
    many,
  );
});
