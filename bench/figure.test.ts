import { expect, test } from "vitest";
import { judge, tableOf, verdictOf } from "./figure.ts";

const figure = { goal: 1, what: "a figure", unit: "ms", limit: 4, bound: "most" } as const;

test("a figure with a baseline is judged by its ratio, another by itself", () => {
  expect(judge({ ...figure, measured: 40, baseline: 10 })).toMatchObject({ ratio: 4, isMet: true });
  expect(judge({ ...figure, measured: 41, baseline: 10 })).toMatchObject({ ratio: 4.1, isMet: false });
  expect(judge({ ...figure, measured: 4 }).isMet).toBe(true);
  expect(judge({ ...figure, measured: 4.1 }).isMet).toBe(false);
});

test("the least is a bound of its own", () => {
  expect(judge({ ...figure, bound: "least", measured: 39, baseline: 10 }).isMet).toBe(false);
  expect(judge({ ...figure, bound: "least", measured: 40, baseline: 10 }).isMet).toBe(true);
});

test("scores and delays are judged by how far they are from the baseline", () => {
  const score = { ...figure, beside: "difference", limit: -4, bound: "least" } as const;
  expect(judge({ ...score, measured: 93, baseline: 97 })).toMatchObject({ difference: -4, isMet: true });
  expect(judge({ ...score, measured: 92, baseline: 97 })).toMatchObject({ difference: -5, isMet: false });
  expect(judge({ ...score, measured: 92, baseline: Number.NaN }).isMet).toBe(false);
});

test("a goal is met when all its figures are", () => {
  const met = judge({ ...figure, measured: 3 });
  const missed = judge({ ...figure, goal: 2, measured: 5 });
  expect(verdictOf([met, { ...met, goal: 2 }, missed])).toBe("goal 1: met\ngoal 2: NOT met, 1 of 2 figures");
});

test("what was not measured is not met", () => {
  expect(judge({ ...figure, measured: Number.NaN }).isMet).toBe(false);
  expect(judge({ ...figure, bound: "least", measured: 0, baseline: 0 }).isMet).toBe(false);
});

test("the table says beside each figure its baseline, its limit and whether it is met", () => {
  const table = tableOf([
    judge({ ...figure, measured: 41, baseline: 10 }),
    judge({ ...figure, measured: 3 }),
  ]);
  expect(table.split("\n")[1]).toMatch(/^1\s+a figure\s+41 ms\s+10 ms\s+4\.10\s+≤ 4\s+NO$/);
  expect(table.split("\n")[2]).toMatch(/^1\s+a figure\s+3 ms\s+≤ 4\s+yes$/);
});

test("a miss that is only a note says so", () => {
  const table = tableOf([judge({ ...figure, isNote: true, measured: 5 })]);
  expect(table.split("\n")[1]).toMatch(/≤ 4\s+no \(note\)$/);
});
