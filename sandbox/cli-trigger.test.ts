import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandLine } from "./cli.ts";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function json(args: string, more = {}) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const env = { SANDBOX_PORT: new URL(bench.url()).port, PAYGATE_AUTH_TOKEN: testKey, ...more };
  const code = await runCommandLine([...args.split(" "), "--json"], { env, print: say, complain: say });
  expect(code, said.join("\n")).toBe(0);
  return JSON.parse(said.join("\n"));
}

test.each([
  ["01", "paid", 1],
  ["02", "cancelled", 0],
  ["03", "pending", 0],
  ["06", "paid", 0],
  ["08", "pending", 0],
  ["09", "paid", 1],
  ["10", "paid", 5],
])("trigger %s sends a real pay and tells how it ended", async (digits, state, delivered) => {
  const told = await json(`trigger ${digits} --amount 700 --network FLOOZ`);
  expect(told).toMatchObject({ by: "pay", transaction: { state, amount: 700, network: "FLOOZ" } });
  const states = told.callbacks.map((callback: { state: string }) => callback.state);
  expect(states.filter((one: string) => one === "delivered")).toHaveLength(delivered);
});

test("a lost answer and an error page are told as such", async () => {
  expect(await json("trigger 05")).toMatchObject({
    answer: { error: expect.stringContaining("no answer") },
    transaction: { state: "pending" },
  });
  expect(await json("trigger 07")).toMatchObject({ answer: { httpStatus: 502 }, transaction: null });
});

test("an act decides a new payment, or the one that is open under an identifier", async () => {
  expect((await json("trigger cancel")).transaction.state).toBe("cancelled");
  await bench.pay({ identifier: "open" });
  expect(await json("trigger approve --identifier open")).toMatchObject({
    answer: { body: { status: 6 } },
    transaction: { identifier: "open", amount: 5000, state: "paid" },
  });
});

test("a simulator with a key of its own is asked over the control API", async () => {
  const told = await json("trigger 01", { PAYGATE_AUTH_TOKEN: "" });
  expect(told).toMatchObject({
    by: "control",
    answer: { outcome: "registered" },
    transaction: { state: "paid" },
  });
  expect((await json("trigger wrong-pin", { PAYGATE_AUTH_TOKEN: "" })).transaction.wrongPins).toBe(1);
});
