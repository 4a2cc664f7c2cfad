import { describe, expect, test } from "vitest";
import { readPayAnswer, readStatusAnswer } from "#lib/paygate/answers.ts";

const asked = { identifier: "OURS", txReference: null };
const rubbish = [
  null,
  undefined,
  "",
  "0",
  0,
  false,
  true,
  [],
  [0],
  {},
  { status: null },
  { status: "" },
  { status: false },
  { status: true },
  { status: [] },
  { status: [0] },
  { status: {} },
  { status: " 0" },
  { status: "00" },
  { status: "0.0" },
  { status: 0.5 },
  { status: -0.1 },
  { status: 1 },
  { status: 3 },
  { status: 5 },
  { status: 7 },
  { status: "1" },
  { status: "success" },
  { status: "paid" },
  { Status: 0 },
  { statut: 0 },
  { status: { code: 0 } },
  { data: { status: 0 } },
  { error_code: 500 },
  { error_message: "x" },
  { status: Number.NaN },
  { status: Number.POSITIVE_INFINITY },
];

describe("the answer of pay", () => {
  test.each([
    [
      { tx_reference: 359670, status: 0 },
      { outcome: "registered", txReference: "359670" },
    ],
    [
      { tx_reference: "359670", status: "0" },
      { outcome: "registered", txReference: "359670" },
    ],
    [{ status: 2 }, { outcome: "invalid_token" }],
    [{ status: "4", tx_reference: null }, { outcome: "invalid_parameters" }],
    [{ status: 6, tx_reference: 1 }, { outcome: "duplicate" }],
  ])("%j reads as what the guide says", (body, expected) => {
    expect(readPayAnswer(body)).toEqual(expected);
  });

  test("0 without a reference is unclear: nothing could be asked about it", () => {
    expect(readPayAnswer({ status: 0 })).toEqual({ outcome: "unclear" });
  });

  test.each(rubbish.map((body) => [body]))("rubbish %j is unclear, never registered", (body) => {
    expect(readPayAnswer(body)).toEqual({ outcome: "unclear" });
  });
});

describe("the answer of status", () => {
  test("a paid transaction as captured on the wire", () => {
    const body = {
      tx_reference: 8734521,
      identifier: "OURS",
      amount: 5000,
      payment_reference: "10099887766",
      payment_method: "T-Money",
      datetime: "2025-09-09T13:03:31.000Z",
      phone_number: "22800000000",
      status: 0,
    };
    expect(readStatusAnswer(body, asked)).toEqual({
      outcome: "paid",
      txReference: "8734521",
      identifier: "OURS",
      amountXof: 5000,
      paymentReference: "10099887766",
    });
  });

  test("asked about by the gateway's number alone, the name that the answer states is taken", () => {
    const byNumber = { identifier: null, txReference: "8" };
    const answer = { tx_reference: 8, identifier: "THEIRS", status: 0 };
    expect(readStatusAnswer(answer, byNumber)).toMatchObject({ outcome: "paid", identifier: "THEIRS" });
    expect(readStatusAnswer({ ...answer, tx_reference: 9 }, byNumber).outcome).toBe("contradiction");
  });

  test("an amount that no column holds is not understood", () => {
    const answer = { tx_reference: 1, status: 0, amount: 5_000_000_000 };
    expect(readStatusAnswer(answer, asked)).toEqual({ outcome: "unclear" });
  });

  test("a paid transaction without the amount proves no amount", () => {
    expect(readStatusAnswer({ tx_reference: 1, status: 0 }, asked)).toMatchObject({
      outcome: "paid",
      amountXof: undefined,
    });
  });

  test.each([
    [2, "pending"],
    [4, "expired"],
    [6, "cancelled"],
    ["2", "pending"],
    ["6", "cancelled"],
  ])("status %j means %s", (status, outcome) => {
    expect(readStatusAnswer({ tx_reference: 1, status }, asked).outcome).toBe(outcome);
  });

  test("an unknown transaction has no status key", () => {
    expect(
      readStatusAnswer({ error_code: 403, error_message: "Transaction non trouvée." }, asked).outcome,
    ).toBe("not_found");
  });

  test("error 403 beside a status 0 is not understood, so it is not paid", () => {
    expect(
      readStatusAnswer({ error_code: 403, status: 0, tx_reference: 1, identifier: "OTHER" }, asked).outcome,
    ).toBe("contradiction");
  });

  test("an answer about another identifier is believed in nothing", () => {
    expect(readStatusAnswer({ tx_reference: 1, identifier: "THEIRS", status: 0 }, asked).outcome).toBe(
      "contradiction",
    );
  });

  test("an answer about another reference is believed in nothing", () => {
    const known = { identifier: "OURS", txReference: "7" };
    expect(readStatusAnswer({ tx_reference: 8, identifier: "OURS", status: 0 }, known).outcome).toBe(
      "contradiction",
    );
  });

  test("a success without any reference is unclear", () => {
    expect(readStatusAnswer({ status: 0, identifier: "OURS" }, asked).outcome).toBe("unclear");
  });

  test.each([["5000.0"], [5000.5], [-1], [0], [true], [[5000]], ["5 000"], ["1e3"]])(
    "amount %j makes the whole answer unclear",
    (amount) => {
      expect(readStatusAnswer({ tx_reference: 1, status: 0, amount }, asked).outcome).toBe("unclear");
    },
  );

  test.each(rubbish.map((body) => [body]))("rubbish %j is unclear, never paid", (body) => {
    expect(readStatusAnswer(body, asked).outcome).toBe("unclear");
  });
});
