import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { initialSettings } from "./settings.ts";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.control("PUT", "/settings", {
    ...initialSettings,
    callbackUrl: bench.shop.url,
    hangMs: 30,
  });
});
afterAll(() => bench.close());

async function registered(fields: Record<string, unknown> = {}) {
  const identifier = `status-${crypto.randomUUID()}`;
  const { body } = await bench.pay({ identifier, ...fields });
  return { identifier, txReference: body.tx_reference as number };
}
const decide = (txReference: number, what: string) =>
  bench.control("POST", `/prompts/${txReference}/${what}`);

test("a payment nobody decided is pending: code 2", async () => {
  const { identifier, txReference } = await registered();
  expect((await bench.statusOf(identifier)).body).toEqual({
    tx_reference: txReference,
    identifier,
    status: 2,
  });
});

test("a paid one is told as it was captured: code 0, T-Money, 228 before the number, digits as text", async () => {
  const { identifier, txReference } = await registered();
  await decide(txReference, "approve");
  expect((await bench.statusOf(identifier)).body).toEqual({
    tx_reference: txReference,
    identifier,
    amount: 5000,
    payment_reference: expect.stringMatching(/^\d{13}$/),
    payment_method: "T-Money",
    datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    phone_number: "22890123456",
    status: 0,
  });
});

test("both status addresses say the same, the first by reference, as number or as text", async () => {
  const { identifier, txReference } = await registered({ network: "FLOOZ" });
  await decide(txReference, "approve");
  const expected = (await bench.statusOf(identifier)).body;
  expect(expected.payment_method).toBe("FLOOZ");
  for (const tx_reference of [txReference, String(txReference)])
    expect((await bench.send("/api/v1/status", { auth_token: testKey, tx_reference })).body).toEqual(
      expected,
    );
});

test("the amount is left out when the settings say so", async () => {
  const { identifier, txReference } = await registered();
  await decide(txReference, "approve");
  await bench.control("PUT", "/settings", { amountInStatus: false });
  expect((await bench.statusOf(identifier)).body).not.toHaveProperty("amount");
});

test.each([
  ["cancel", 1],
  ["no-funds", 1],
  ["wrong-pin", 3],
] as const)("%s, %i time(s), ends as cancelled: code 6", async (what, times) => {
  const { identifier, txReference } = await registered();
  for (let time = 1; time <= times; time++) {
    expect((await bench.statusOf(identifier)).body.status).toBe(2);
    await decide(txReference, what);
  }
  expect((await bench.statusOf(identifier)).body.status).toBe(6);
});

test("a prompt outlives its time as expired, code 4, and can no longer be approved", async () => {
  await bench.control("PUT", "/settings", { promptLifetimeS: 60 });
  const { identifier, txReference } = await registered();
  await decide(txReference, "ignore");
  await bench.control("POST", "/advance", { seconds: 59 });
  expect((await bench.statusOf(identifier)).body.status).toBe(2);
  await bench.control("POST", "/advance", { seconds: 1 });
  expect((await decide(txReference, "approve")).httpStatus).toBe(409);
  expect((await bench.statusOf(identifier)).body.status).toBe(4);
});

test("an unknown transaction has no status key, and the HTTP code that the settings want", async () => {
  const expected = { error_code: 403, error_message: "Transaction non trouvée." };
  expect(await bench.statusOf("never seen")).toMatchObject({ httpStatus: 200, body: expected });
  await bench.control("PUT", "/settings", { unknownHttpStatus: 404 });
  const answer = await bench.send("/api/v1/status", { auth_token: testKey, tx_reference: 1 });
  expect([answer.httpStatus, answer.body]).toEqual([404, expected]);
});

test("a wrong key learns nothing, from either status or from the balance", async () => {
  for (const path of ["/api/v1/status", "/api/v2/status", "/api/v1/check-balance"]) {
    const { body } = await bench.send(path, { auth_token: "sandbox_other", identifier: "x" });
    expect(body).not.toHaveProperty("status");
    expect(body).toHaveProperty("error_code");
  }
});

test("the gateway's moods: error page, portal page, silence, yesterday's answer, not found", async () => {
  const { identifier, txReference } = await registered();
  await decide(txReference, "approve");
  const inMood = async (statusMode: string) => {
    await bench.control("PUT", "/settings", { statusMode });
    return bench.statusOf(identifier);
  };
  expect(await inMood("502")).toMatchObject({ httpStatus: 502, text: expect.stringContaining("<html>") });
  expect(await inMood("html")).toMatchObject({ httpStatus: 200, text: expect.stringContaining("<html>") });
  await expect(inMood("timeout")).rejects.toThrow();
  expect((await inMood("stale")).body.status).toBe(2);
  expect((await inMood("not_found")).body).toHaveProperty("error_code");
});

test("what is paid is added to the balance of its network, and nothing else is", async () => {
  await bench.control("POST", "/reset");
  const balance = async () => (await bench.send("/api/v1/check-balance", { auth_token: testKey })).body;
  expect(await balance()).toEqual({ flooz: 0, tmoney: 0, status: 0 });
  await decide((await registered({ amount: 700 })).txReference, "approve");
  await decide((await registered({ amount: 40, network: "FLOOZ" })).txReference, "approve");
  await decide((await registered({ amount: 9000 })).txReference, "cancel");
  expect(await balance()).toEqual({ flooz: 40, tmoney: 700, status: 0 });
});
