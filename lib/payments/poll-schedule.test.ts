import { expect, test } from "vitest";
import { nextPollDelayS } from "#lib/payments/poll-schedule.ts";

const unhurried = () => 0;

test("the first two minutes are asked at 5, 10, 20, 30, 45, 60, 90 and 120 s", () => {
  const asked: number[] = [];
  for (let age = 0; age < 120; asked.push(age)) age += nextPollDelayS(age, unhurried) ?? 0;
  expect(asked).toEqual([5, 10, 20, 30, 45, 60, 90, 120]);
});

test("then every 5 min to 1 h, 30 min to 24 h, 6 h to 72 h, then no more", () => {
  expect(nextPollDelayS(121, unhurried)).toBe(300);
  expect(nextPollDelayS(3600, unhurried)).toBe(1800);
  expect(nextPollDelayS(24 * 3600, unhurried)).toBe(6 * 3600);
  expect(nextPollDelayS(72 * 3600, unhurried)).toBeUndefined();
});

test("jitter only shortens, by a fifth at most", () => {
  expect(nextPollDelayS(3600, () => 0.999)).toBeGreaterThanOrEqual(1800 * 0.8);
  expect(nextPollDelayS(3600, () => 0.5)).toBeLessThan(1800);
});
