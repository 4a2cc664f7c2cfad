import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { amountOf, scenarios } from "./scenarios.ts";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const untilStatus = (identifier: string, status: number) =>
  vi.waitFor(async () => expect((await bench.statusOf(identifier)).body.status).toBe(status));

test.each([
  [4001, 0],
  [4002, 6],
  [4004, 6],
])("%i F from a number without a scenario ends by itself with code %i", async (amount, status) => {
  const identifier = `amount-${amount}`;
  await bench.pay({ identifier, amount });
  await untilStatus(identifier, status);
});

test("4 007 F answers an error page, and the number wins over the amount", async () => {
  expect((await bench.pay({ amount: 4007 })).httpStatus).toBe(502);
  await bench.pay({ identifier: "number wins", amount: 4007, phone_number: "90000002" });
  await untilStatus("number wins", 6);
});

test("no amount that could be a price decides anything, and the list tells each", async () => {
  for (const scenario of scenarios) expect((amountOf(scenario) ?? 1) % 5).not.toBe(0);
  const { body } = await bench.control("GET", "/scenarios");
  expect(body.scenarios).toContainEqual(expect.objectContaining({ digits: "01", amount: 4001 }));
  expect(body.scenarios).toHaveLength(scenarios.length);
});
