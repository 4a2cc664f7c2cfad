import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const told = () => bench.shop.received.map(({ text }) => text);
const advance = (seconds: number) => bench.control("POST", "/advance", { seconds });
async function waitingCallback() {
  await bench.control("PUT", "/settings", { callbackDelayMs: 60_000 });
  const { body } = await bench.pay();
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`);
}
async function stateOf(id: number) {
  const { body } = await bench.control("GET", "/callbacks");
  return (body.callbacks as { id: number; state: string }[]).find((one) => one.id === id)?.state;
}

test("a delayed callback goes out at its new time, once, and not at the old one", async () => {
  await waitingCallback();
  const delayed = await bench.control("POST", "/callbacks/1/delay", { seconds: 600 });
  expect(delayed.body).toMatchObject({ state: "waiting" });
  await advance(599);
  expect(told()).toHaveLength(0);
  await advance(10);
  await vi.waitFor(async () => expect(await stateOf(1)).toBe("delivered"));
  await advance(600);
  expect(told()).toHaveLength(1);
});

test("a dropped callback never goes out, and only one that waits can be dropped", async () => {
  await waitingCallback();
  expect((await bench.control("POST", "/callbacks/1/drop")).body).toMatchObject({ state: "dropped" });
  expect((await bench.control("POST", "/callbacks/1/drop")).httpStatus).toBe(409);
  await advance(3_600);
  expect(told()).toHaveLength(0);
});

test("what was delivered may be delayed once more: late repetition", async () => {
  const { body } = await bench.pay();
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`);
  await vi.waitFor(async () => expect(await stateOf(1)).toBe("delivered"));
  await bench.control("POST", "/callbacks/1/delay", { seconds: 259_200 });
  await advance(259_200);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
});

test("duplicates carry the same message, each with its own record", async () => {
  await waitingCallback();
  const { body } = await bench.control("POST", "/callbacks/1/duplicate", { copies: 3 });
  expect((body.callbacks as { id: number }[]).map(({ id }) => id)).toEqual([2, 3, 4]);
  expect([told().length, new Set(told()).size]).toEqual([3, 1]);
  expect(await stateOf(1)).toBe("waiting");
  expect((await bench.control("POST", "/callbacks/1/duplicate", { copies: 21 })).httpStatus).toBe(400);
});

test("a forged message leaves as it was written: text as text, an object as JSON", async () => {
  const text = '{"tx_reference":268541, "amount":1.0}\n';
  const { body } = await bench.control("POST", "/callbacks/forge", { body: text });
  expect(body).toMatchObject({ id: 1, txReference: 268_541, isForged: true, state: "delivered" });
  await bench.control("POST", "/callbacks/forge", { body: { status: 0 }, url: `${bench.shop.url}/other` });
  expect(told()).toEqual([text, '{"status":0}']);
  expect(bench.shop.received[1]?.path).toBe("/callback/other");
  await bench.control("POST", "/callbacks/2/resend");
  expect(bench.shop.received[2]?.path).toBe("/callback/other");
});

test("without an address nothing is sent, and a forged address must be http", async () => {
  await bench.control("PUT", "/settings", { callbackUrl: null });
  const { body } = await bench.pay();
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`);
  const forge = (url?: string) => bench.control("POST", "/callbacks/forge", { body: {}, url });
  expect((await forge()).httpStatus).toBe(409);
  expect((await forge("ftp://127.0.0.1/")).httpStatus).toBe(400);
  expect((await forge(bench.shop.url)).httpStatus).toBe(200);
  for (const act of ["resend", "duplicate"])
    expect((await bench.control("POST", `/callbacks/1/${act}`)).httpStatus).toBe(409);
  expect((await bench.control("POST", "/callbacks/1/delay", { seconds: 5 })).httpStatus).toBe(409);
});

test("a payment is triggered without a key, and a lost line is told by its outcome", async () => {
  const trigger = (fields: object) => bench.control("POST", "/trigger", fields);
  expect((await trigger({ what: "approve", amount: 25 })).body).toMatchObject({
    outcome: "registered",
    transaction: { amount: 25, state: "paid" },
  });
  expect((await trigger({ what: "05" })).body.outcome).toBe("hang");
  expect((await trigger({ what: "07" })).body).toMatchObject({ outcome: "error_page", transaction: null });
  for (const wrong of [{}, { what: "rob" }, { what: "01", phone: "90123456" }, { what: "01", amount: 0 }])
    expect((await trigger(wrong)).httpStatus).toBe(400);
});
