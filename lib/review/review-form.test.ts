import { describe, expect, test } from "vitest";
import { closeCaseForm, proposalForm, readClosing, readReference } from "#lib/review/review-form.ts";

const base = { caseId: "c0ffee00-0000-4000-8000-000000000000", locale: "fr" };
const read = (fields: Record<string, unknown>) => {
  const parsed = closeCaseForm.safeParse({ ...base, ...fields });
  return parsed.success ? readClosing(parsed.data) : "broken";
};

test("each closing takes what it needs and drops what it does not", () => {
  expect(
    read({ closing: "refunded", reference: " om 12-ab ", readAmount: "99", note: " Rendu à Afi " }),
  ).toEqual({
    ok: true,
    value: { closing: "refunded", reference: "OM12-AB", readAmountXof: null, note: "Rendu à Afi" },
  });
  expect(read({ closing: "written_off", reference: "OM12", note: "1 F\r\nseulement" })).toEqual({
    ok: true,
    value: { closing: "written_off", reference: null, readAmountXof: null, note: "1 F\nseulement" },
  });
  expect(read({ closing: "accepted", reference: "OM12", readAmount: "13 500" })).toEqual({
    ok: true,
    value: { closing: "accepted", reference: "OM12", readAmountXof: 13_500, note: "" },
  });
});

test.each([
  [{ closing: "refunded", reference: "OM1" }, "reference_needed"],
  [{ closing: "refunded", reference: "x".repeat(41) }, "reference_needed"],
  [{ closing: "refunded", reference: "OM12;drop" }, "reference_needed"],
  [{ closing: "written_off", note: "\r\n" }, "note_needed"],
  ...["", "0", "-5", "1.5", "1e3", "100000001", "٣٠٠", "9999999999"].map((readAmount) => [
    { closing: "accepted", reference: "OM12", readAmount },
    "amount_needed",
  ]),
] as [Record<string, string>, string][])("%j is refused as %s", (fields, reason) => {
  expect(read(fields)).toEqual({ ok: false, reason });
});

test.each([
  { closing: "paid" },
  {},
  { closing: "refunded", reference: ["OM12", "OM13"] },
  { closing: "refunded", status: "paid" },
  { closing: "refunded", caseId: "1" },
  { closing: "refunded", locale: "de" },
  { closing: "written_off", note: "x".repeat(501) },
  { closing: "written_off", note: "a\u0000b" },
  { closing: "written_off", note: "a\u202eb" },
  { closing: "refunded", reference: "x".repeat(81) },
])("%j is none of our forms", (fields) => {
  expect(read(fields)).toBe("broken");
});

describe("a reference", () => {
  test("is one, however it is typed", () => {
    for (const typed of ["mp2305.77a", "MP 2305.77A", " mp2305.77A\u00a0"])
      expect(readReference(typed)).toBe("MP2305.77A");
  });
});

test("a proposal is named by a number", () => {
  expect(proposalForm.safeParse({ ...base, proposal: "1790000000000000" }).success).toBe(true);
  for (const proposal of ["", "x", "1'", "12345678901234567"])
    expect(proposalForm.safeParse({ ...base, proposal }).success).toBe(false);
});
