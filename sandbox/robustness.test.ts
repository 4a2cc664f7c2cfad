import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, openBench, payment, testKey } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** By hand, since fetch does not let a test choose Host. */
function raw(method: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
  const { hostname, port } = new URL(bench.url());
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });
}

test.each(["", "{", "null", "[]", '"text"', "7", "\u0000", '{"amount":'])(
  "the body %j answers 400 on every gateway address",
  async (body) => {
    for (const path of ["/api/v1/pay", "/api/v1/status", "/api/v2/status", "/api/v1/check-balance"])
      expect((await bench.send(path, body)).httpStatus).toBe(400);
  },
);

test("a body above 64 KB answers 413", async () => {
  const answer = await bench.send("/api/v1/pay", payment({ description: "x".repeat(70_000) }));
  expect(answer.httpStatus).toBe(413);
});

test("wrong types in any field never make it fail", async () => {
  for (const rubbish of [null, true, 1.5, [], {}, { toString: 1 }, "\u0000", "é".repeat(999)])
    for (const name of Object.keys(payment({ description: "" }))) {
      expect((await bench.pay({ [name]: rubbish })).httpStatus).toBeLessThan(500);
      const asked = { auth_token: testKey, tx_reference: rubbish, identifier: rubbish };
      expect((await bench.send("/api/v1/status", asked)).httpStatus).toBeLessThan(500);
      expect((await bench.send("/api/v2/status", asked)).httpStatus).toBeLessThan(500);
    }
});

test.each([
  ["GET", "/api/v1/pay"],
  ["DELETE", "/api/v2/status"],
  ["POST", "/"],
  ["GET", "/%E0%A4%A"],
  ["GET", "/v1/page"],
  ["GET", "/sandbox/nothing"],
  ["POST", "/sandbox/prompts/1/approve"],
  ["POST", "/sandbox/prompts/x/rob"],
  ["POST", "/sandbox/callbacks/9/resend"],
  ["POST", "/sandbox/callbacks/x/delay"],
  ["POST", "/sandbox/callbacks/forge"],
  ["POST", "/sandbox/trigger"],
  ["POST", "/sandbox/withdraw"],
  ["POST", "/v1/page/checkout"],
  ["GET", "/v1/page/waiting"],
  ["POST", "/v1/page/waiting/approve"],
  ["POST", "/desk/nothing"],
  ["POST", "/sandbox/advance"],
  ["PUT", "/sandbox/settings"],
])("%s %s answers 4xx", async (method, path) => {
  const status = await raw(method, path, {});
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test("a setting that does not exist, or makes no sense, is refused and changes nothing", async () => {
  const before = (await bench.control("GET", "/settings")).body;
  for (const wrong of [
    { colour: "red" },
    { payMode: "?" },
    { callbackUrl: "file:///x" },
    { promptLifetimeS: 0 },
    { pageReturnS: -1 },
    { floozBalance: 0.5 },
  ])
    expect((await bench.control("PUT", "/settings", wrong)).httpStatus).toBe(400);
  expect((await bench.control("GET", "/settings")).body).toEqual(before);
});

test("only this machine presses the buttons: another Host or Origin is refused", async () => {
  const { host } = new URL(bench.url());
  for (const path of ["/sandbox/reset", "/phone/1/approve"]) {
    expect(await raw("POST", path, { host: "evil.example" })).toBe(403);
    expect(await raw("POST", path, { host, origin: "https://evil.example" })).toBe(403);
    expect(await raw("POST", path, { host, origin: "null" })).toBe(403);
  }
  expect(await raw("GET", "/sandbox/ledger", { host: "evil.example" })).toBe(403);
  expect(await raw("POST", "/sandbox/reset", { host, origin: bench.url() })).toBe(200);
});

test("the request log shows neither key nor phone number, even where they strayed", async () => {
  await bench.pay({
    description: `call 90 12 34 56 or +22890123456, key ${testKey}`,
    phone_number: "90123456",
  });
  await bench.pay({ auth_token: "sandbox_somebody_elses_key" });
  await bench.send("/api/v2/status", { auth_token: testKey, identifier: testKey });
  const log = JSON.stringify((await bench.control("GET", "/requests")).body);
  const journal = readFileSync(join(bench.dataDir, "ledger.jsonl"), "utf8");
  expect(log).toContain("…56");
  for (const secret of [testKey, "somebody_elses", "90123456", "90 12 34 56"])
    expect(log).not.toContain(secret);
  for (const line of journal.split("\n").filter((text) => text.includes('"kind":"request"')))
    expect(line).not.toMatch(/sandbox_key_of|90123456/);
});
