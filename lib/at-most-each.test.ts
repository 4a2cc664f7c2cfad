import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEach } from "#lib/at-most-each.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("who asks within the time gets what was read, and later it is read again", async () => {
  let reads = 0;
  const ask = atMostEach(1_000, async () => ++reads);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  vi.advanceTimersByTime(999);
  expect(await ask()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await ask()).toBe(2);
});

test("a failure is told to those who waited for it, and the next one reads again", async () => {
  let reads = 0;
  const ask = atMostEach(1_000, async () => {
    reads += 1;
    if (reads === 1) throw new Error("away");
    return reads;
  });
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ask()).toBe(2);
});
