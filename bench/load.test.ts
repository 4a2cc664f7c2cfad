import { expect, test } from "vitest";
import { loadClosed, loadOpen, median, percentile } from "./load.ts";

test("a number of turns is done once each, by no more clients than asked for", async () => {
  const turns: number[] = [];
  let open = 0;
  let most = 0;
  const load = await loadClosed({ clients: 3, turns: 20 }, async (turn) => {
    most = Math.max(most, ++open);
    turns.push(turn);
    await new Promise((resolve) => setImmediate(resolve));
    open--;
  });
  expect(turns.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(most).toBe(3);
  expect(load).toMatchObject({ count: 20, errors: [] });
  expect(load.latenciesMs).toHaveLength(20);
});

test("what failed is reported and not counted", async () => {
  const load = await loadClosed({ clients: 2, turns: 4 }, async (turn) => {
    if (turn % 2 === 1) throw new Error(`turn ${turn}`);
  });
  expect(load.count).toBe(2);
  expect(load.errors.sort()).toEqual(["turn 1", "turn 3"]);
});

test("an open load keeps its beat though nobody answers, and counts the waiting", async () => {
  let isHeld = true;
  const held: (() => void)[] = [];
  const load = await loadOpen({ perSecond: 200, seconds: 0.1 }, async (turn) => {
    if (turn === 19) {
      isHeld = false;
      for (const release of held) release();
    }
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
  });
  expect(load.count).toBe(20);
  expect(percentile(load.latenciesMs, 0.99)).toBeGreaterThan(50);
});

test("percentiles and medians are values that were seen", () => {
  expect(percentile([1, 2, 3, 4], 0.99)).toBe(4);
  expect(median([9, 1, 5])).toBe(5);
  expect(percentile([], 0.5)).toBeNaN();
});
