import { expect, test } from "vitest";
import { discountOf, normalCode, type PromotionTerms } from "#lib/promotions/promotion.ts";

const terms = (change: Partial<PromotionTerms>): PromotionTerms => ({
  code: "X",
  kind: "percent",
  value: 10,
  minSubtotalXof: 0,
  ...change,
});

test.each([
  ["ten per cent", {}, 12_500, 1_250],
  ["rounded down to whole francs", { value: 33 }, 1_001, 330],
  ["a fixed amount", { kind: "amount", value: 2_000 }, 12_500, 2_000],
  [
    "what is left of the goods is never below the least total",
    { kind: "amount", value: 2_000 },
    1_500,
    1_400,
  ],
  ["ninety per cent of little", { value: 90 }, 500, 400],
  ["nothing off goods that cost the least total already", { value: 50 }, 100, 0],
  ["nothing off an empty cart", { kind: "amount", value: 500 }, 0, 0],
  ["nothing below the minimum", { minSubtotalXof: 10_000 }, 9_999, 0],
  ["something at the minimum", { minSubtotalXof: 10_000 }, 10_000, 1_000],
] as const)("%s", (_, change, subtotalXof, discountXof) => {
  expect(discountOf(terms(change), subtotalXof, 100)).toBe(discountXof);
});

test.each([
  ["akwaba", "AKWABA"],
  [" Akwaba-10 ", "AKWABA10"],
  ["AKWABA – 10", "AKWABA10"],
  ["ＡＫＷＡＢＡ", "AKWABA"],
])("%j is kept as %s", (typed, kept) => expect(normalCode(typed)).toBe(kept));
