import { expect, test } from "vitest";
import { unknownMethod } from "#lib/paygate/payment-method.ts";

test.each(["FLOOZ", "Flooz", "T-Money", "TMONEY", "T Money", undefined, null])(
  "%j is known or absent",
  (method) => {
    expect(unknownMethod(method)).toBeUndefined();
  },
);

test.each([
  ["Mixx by Yas", "MixxbyYas"],
  ["MOOV", "MOOV"],
  ["", "unreadable"],
  [7, "unreadable"],
  ["22890123456", "unreadable"],
  ["x".repeat(90), "x".repeat(20)],
])("%j is told as %j, without digits that could be a number", (method, told) => {
  expect(unknownMethod(method)).toBe(told);
});
