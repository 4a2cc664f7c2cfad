import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ callbackMode: "drop" });
});
afterEach(() => bench.close());

const act = (reference: unknown, what: string, body?: unknown) =>
  bench.control("POST", `/prompts/${reference}/${what}`, body);

test("a payment that was cancelled can be paid after all, once, and its status then says paid", async () => {
  const { body: paid } = await bench.pay({ identifier: "late-1" });
  expect((await act(paid.tx_reference, "pay-late")).httpStatus).toBe(409);
  await act(paid.tx_reference, "cancel");
  expect((await act(paid.tx_reference, "pay-late")).body).toMatchObject({ state: "paid" });
  expect((await act(paid.tx_reference, "pay-late")).httpStatus).toBe(409);
  expect((await bench.statusOf("late-1")).body).toMatchObject({ status: 0, amount: 5000 });
  expect((await act(1, "pay-late")).httpStatus).toBe(404);
});

test("a success is announced as often as wanted, to any address, and only a success", async () => {
  const { body: paid } = await bench.pay();
  expect((await act(paid.tx_reference, "announce")).httpStatus).toBe(409);
  await act(paid.tx_reference, "approve");
  expect(bench.shop.received).toHaveLength(0);
  await act(paid.tx_reference, "announce", { copies: 2 });
  await act(paid.tx_reference, "announce", { url: `${bench.shop.url}/other` });
  expect(bench.shop.received.map(({ path }) => path)).toEqual(["/callback", "/callback", "/callback/other"]);
  expect((await act(paid.tx_reference, "announce", { copies: 0 })).httpStatus).toBe(400);
});
