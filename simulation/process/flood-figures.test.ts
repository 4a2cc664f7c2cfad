import { expect, test } from "vitest";
import { mostInAMinute, quantile } from "./flood-figures.ts";

const at = (...seconds: number[]) => seconds.map((second) => ({ at: second * 1000 }));

test("any sixty seconds count, not those of the clock's minutes", () => {
  expect(mostInAMinute(at(0, 50, 59, 61, 70, 109))).toBe(5);
  expect(mostInAMinute(at(0, 60, 120))).toBe(1);
  expect(mostInAMinute([])).toBe(0);
});

test("99 of 100 lie within the 99th percentile, and the slowest one does not hide behind it", () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile(values, 1)).toBe(100);
  expect(quantile([5], 0.5)).toBe(5);
  expect(quantile([], 0.99)).toBeNaN();
});
