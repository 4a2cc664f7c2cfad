import { expect, test } from "vitest";
import { nextCheckDelayS } from "#lib/quarantine/check-schedule.ts";

const hour = 3600;

test.each(["not_found", "expired", "cancelled", "contradiction"] as const)(
  "after %s it is asked three times more, ever later, then left",
  (outcome) => {
    const gaps = [1, 2, 3, 4, 5].map((clearNos) => nextCheckDelayS(outcome, clearNos, 10));
    expect(gaps).toEqual([60, 900, 4 * hour, undefined, undefined]);
  },
);

test.each(["pending", "unclear"] as const)(
  "after %s it is asked up to 72 h, with growing gaps",
  (outcome) => {
    let ageS = 0;
    const gaps: number[] = [];
    for (;;) {
      const gap = nextCheckDelayS(outcome, 0, ageS);
      if (gap === undefined) break;
      gaps.push(gap);
      ageS += gap;
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[0]).toBe(60);
    expect(gaps.at(-1)).toBe(6 * hour);
    expect(ageS).toBeGreaterThanOrEqual(72 * hour);
    expect(ageS).toBeLessThan(78 * hour);
    expect(gaps.length).toBeLessThan(30);
  },
);
