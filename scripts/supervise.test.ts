import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { RunningProcess } from "./processes.ts";
import { startProcess } from "./processes.ts";
import { supervise } from "./supervise.ts";

test("a process that is killed is started again, and a stopped one is not", async () => {
  const started: RunningProcess[] = [];
  let isStopping = false;
  const start = () =>
    startProcess({
      name: "sleeper",
      script: ["-e", "setInterval(() => {}, 1000)"],
      variables: { PATH: process.env.PATH ?? "" },
      onLine: () => {},
    });
  const first = supervise(start, { isStopping: () => isStopping, onStart: (one) => started.push(one) });
  expect(started).toEqual([first]);
  first.child.kill("SIGKILL");
  await expect.poll(() => started.length, { timeout: 5_000 }).toBe(2);
  isStopping = true;
  await started[1]?.stop();
  await sleep(1_200);
  expect(started).toHaveLength(2);
});
