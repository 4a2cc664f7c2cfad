import { expect, test } from "vitest";
import { addUp, formatXof } from "#lib/money.ts";

test("an amount is written as Togo writes it, in one piece", () => {
  expect(formatXof(12500, "fr")).toBe("12\u00a0500\u00a0F\u00a0CFA");
  expect(formatXof(12500, "en")).toBe("12,500\u00a0F\u00a0CFA");
  expect(formatXof(0, "fr")).toBe("0\u00a0F\u00a0CFA");
});

test("a fraction of a franc is a bug, not an amount", () => {
  expect(() => formatXof(0.5, "fr")).toThrow(RangeError);
  expect(() => formatXof(Number.NaN, "fr")).toThrow(RangeError);
});

test("the total is lines plus delivery, in whole francs", () => {
  const lines = [
    { unitPriceXof: 333, quantity: 3 },
    { unitPriceXof: 1, quantity: 99 },
  ];
  expect(addUp(lines, 1000)).toEqual({
    subtotalXof: 1098,
    discountXof: 0,
    deliveryXof: 1000,
    totalXof: 2098,
  });
});
