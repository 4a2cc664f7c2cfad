import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { crontab, tasks } from "#worker/tasks.ts";

test("each line of the schedule can be read and names a task that exists", () => {
  const lines = parseCrontab(crontab);
  expect(lines).toHaveLength(crontab.split("\n").length);
  expect(lines.filter(({ task }) => !(task in tasks))).toEqual([]);
});

test("no line of the schedule piles up jobs: each has its key", () => {
  expect(parseCrontab(crontab).filter(({ options }) => !options.jobKey)).toEqual([]);
});
