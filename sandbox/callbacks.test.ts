import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function decided(what: string, fields: Record<string, unknown> = {}) {
  const { body } = await bench.pay(fields);
  await bench.control("POST", `/prompts/${body.tx_reference}/${what}`);
  return body.tx_reference;
}
async function records() {
  const { body } = await bench.control("GET", "/callbacks");
  return body.callbacks as {
    id: number;
    state: string;
    deliveries: { httpStatus?: number; error?: string }[];
  }[];
}
/** A record is written after its answer came: the last thing to happen, so the thing to wait for. */
const untilStates = (states: string[]) =>
  vi.waitFor(async () => expect((await records()).map((record) => record.state)).toEqual(states));

test("a payment is told by a JSON POST with the captured fields, without status or signature", async () => {
  const reference = await decided("approve", { identifier: "14983", network: "FLOOZ", amount: 150 });
  await untilStates(["delivered"]);
  expect(bench.shop.received).toMatchObject([
    {
      contentType: "application/json",
      body: {
        tx_reference: reference,
        payment_reference: expect.stringMatching(/^\d+$/),
        amount: 150,
        datetime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/),
        identifier: "14983",
        payment_method: "FLOOZ",
        phone_number: "22890123456",
      },
    },
  ]);
  expect(Object.keys(bench.shop.received[0]?.body ?? {})).toHaveLength(7);
  expect((await records())[0]?.deliveries).toMatchObject([{ at: expect.any(Number), httpStatus: 200 }]);
});

test("nobody is told of a cancellation", async () => {
  await decided("cancel");
  await decided("approve");
  await untilStates(["delivered"]);
  expect(bench.shop.received).toHaveLength(1);
});

test("a dropped callback is recorded but never sent, and can be sent by hand", async () => {
  await bench.control("PUT", "/settings", { callbackMode: "drop" });
  await decided("approve");
  await untilStates(["dropped"]);
  expect(bench.shop.received).toHaveLength(0);
  expect((await bench.control("POST", "/callbacks/1/resend")).body).toMatchObject({ state: "delivered" });
  expect(bench.shop.received).toHaveLength(1);
});

test("copies are as many as the settings want, each the same", async () => {
  await bench.control("PUT", "/settings", { callbackCopies: 3 });
  await decided("approve");
  await untilStates(["delivered", "delivered", "delivered"]);
  expect(new Set(bench.shop.received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test("a delayed callback waits for the simulated clock, not the real one", async () => {
  await bench.control("PUT", "/settings", { callbackDelayMs: 172_800_000 });
  await decided("approve");
  await untilStates(["waiting"]);
  await bench.control("POST", "/advance", { seconds: 172_800 });
  await untilStates(["delivered"]);
});

test("a shop that does not answer is tried twice more, then given up", async () => {
  await bench.control("PUT", "/settings", { callbackUrl: "http://127.0.0.1:1/" });
  await decided("approve");
  await untilStates(["failed"]);
  const deliveries = (await records())[0]?.deliveries;
  expect(deliveries).toHaveLength(3);
  expect(deliveries?.every(({ error, httpStatus }) => error !== undefined && !httpStatus)).toBe(true);
});

test("a shop that answers with an error has answered: no second try", async () => {
  bench.shop.answers = 500;
  await decided("approve");
  await untilStates(["refused"]);
  expect((await records())[0]?.deliveries).toMatchObject([{ httpStatus: 500 }]);
});

test("without an address callbacks are only recorded", async () => {
  await bench.control("PUT", "/settings", { callbackUrl: null });
  await decided("approve");
  await untilStates(["not_configured"]);
  expect((await bench.control("POST", "/callbacks/1/resend")).httpStatus).toBe(409);
});
