import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, openBench, payment, testKey } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test("a payment is registered with code 0 and an integer reference, and nothing else is said", async () => {
  const { httpStatus, body } = await bench.pay();
  expect(httpStatus).toBe(200);
  expect(body).toEqual({ tx_reference: expect.any(Number), status: 0 });
  expect(Number.isInteger(body.tx_reference)).toBe(true);
});

test("references follow one another and do not begin at 1", async () => {
  const first = (await bench.pay()).body.tx_reference as number;
  const second = (await bench.pay()).body.tx_reference as number;
  expect(second).toBe(first + 1);
  expect(first).toBeGreaterThan(99_999);
});

test("a form says the same as JSON", async () => {
  const fields = payment() as Record<string, string>;
  const response = await fetch(`${bench.url()}/api/v1/pay`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, amount: "5000" }),
  });
  expect(await response.json()).toMatchObject({ status: 0 });
});

test("a wrong key is code 2, whatever else is wrong", async () => {
  for (const auth_token of ["sandbox_other", "", undefined, null, 7, [testKey]])
    expect((await bench.pay({ auth_token, amount: "?" })).body).toEqual({ status: 2 });
});

test("an identifier that is known already is code 6", async () => {
  const identifier = "twice";
  await bench.pay({ identifier });
  expect((await bench.pay({ identifier, amount: 10 })).body).toEqual({ status: 6 });
});

test.each([
  ["no phone number", { phone_number: undefined }],
  ["a short phone number", { phone_number: "9012345" }],
  ["a landline", { phone_number: "22212345" }],
  ["an unknown network", { network: "T-Money" }],
  ["the network of the hosted page", { network: "MOOV" }],
  ["no identifier", { identifier: "" }],
  ["no amount", { amount: undefined }],
  ["an amount of nothing", { amount: 0 }],
  ["a negative amount", { amount: -5 }],
  ["an amount in words", { amount: "mille" }],
  ["an amount that is true", { amount: true }],
  ["an amount that refuses to become text", { amount: { toString: 1, valueOf: 1 } }],
])("%s is code 4", async (_what, fields) => {
  const { httpStatus, body } = await bench.pay(fields);
  expect([httpStatus, body]).toEqual([200, { status: 4 }]);
});

test.each(["5000.0", "5000.5", '"5000.5"', '"5000.0"', "5e3"])(
  "the amount %s is refused with HTTP 400 and a body that is not JSON",
  async (amount) => {
    const text = JSON.stringify(payment({ amount: "AMOUNT" })).replace('"AMOUNT"', amount);
    const answer = await bench.send("/api/v1/pay", text);
    expect(answer.httpStatus).toBe(400);
    expect(() => JSON.parse(answer.text)).toThrow();
  },
);

test("a prefix never decides the network, since numbers are portable", async () => {
  expect((await bench.pay({ phone_number: "96123456", network: "TMONEY" })).body.status).toBe(0);
  expect((await bench.pay({ phone_number: "90123456", network: "FLOOZ" })).body.status).toBe(0);
});
