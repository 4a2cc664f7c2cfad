import { expect, test } from "vitest";
import { stockForm } from "#lib/inventory/stock-form.ts";

const sent = {
  locale: "fr",
  variantId: "7d9f3c1e-52ab-4f0e-9a3c-0b1c2d3e4f50",
  change: "counted",
  quantity: "1 200",
  seenOnHand: "10",
  note: "  Recompté   ce matin ",
};

test("is read with its spaces put in order", () => {
  expect(stockForm.parse(sent)).toEqual({
    ...sent,
    quantity: 1_200,
    seenOnHand: 10,
    note: "Recompté ce matin",
  });
});

test.each([
  { quantity: "-1" },
  { quantity: "1.5" },
  { quantity: "" },
  { quantity: "1e3" },
  { quantity: "1000001" },
  { quantity: "99999999" },
  { quantity: ["1", "2"] },
  { seenOnHand: "" },
  { seenOnHand: "ten" },
  { note: "" },
  { note: "  x " },
  { note: "x".repeat(201) },
  { note: "with \u0000 inside" },
  { change: "sold" },
  { change: "initial" },
  { variantId: "1" },
  { reason: "sale" },
  { actor: "staff:somebody" },
])("%j is a broken form", (wrong) => {
  expect(stockForm.safeParse({ ...sent, ...wrong }).success).toBe(false);
});
