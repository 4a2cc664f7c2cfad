import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** All a stranger has is the key, which the hosted page showed. */
async function onPage(step: string, fields: Record<string, string>) {
  const response = await fetch(`${bench.url()}/v1/page/${step}`, {
    method: "POST",
    body: new URLSearchParams({ token: testKey, ...fields }),
    redirect: "manual",
  });
  return response.headers.get("location") ?? "";
}

test("with the leaked key, references that follow one another tell the identifiers of others", async () => {
  const mine = (await bench.pay({ identifier: "the stranger's own" })).body.tx_reference as number;
  await bench.pay({ identifier: "somebody's order" });
  const seen = await bench.send("/api/v1/status", { auth_token: testKey, tx_reference: mine + 1 });
  expect(seen.body.identifier).toBe("somebody's order");
});

test("an order of 5 000 F is cancelled, then paid 1 F on the page under the same identifier", async () => {
  const identifier = "somebody's order";
  const first = (await bench.pay({ identifier, amount: 5000 })).body.tx_reference as number;
  const query = new URLSearchParams({ token: testKey, identifier, reference: String(first) });
  await onPage(`waiting/cancel?${query}`, {});
  expect((await bench.statusOf(identifier)).body.status).toBe(6);

  const entered = { identifier, amount: "1", phone: "90123456", network: "TOGOCEL" };
  const waiting = await onPage("checkout", entered);
  expect((await bench.statusOf(identifier)).body.status).toBe(2);
  await fetch(`${bench.url()}${waiting.replace("waiting?", "waiting/approve?")}`, { method: "POST" });

  const newest = { tx_reference: first + 1, amount: 1, status: 0 };
  expect((await bench.statusOf(identifier)).body).toMatchObject(newest);
  const old = await bench.send("/api/v1/status", { auth_token: testKey, tx_reference: first });
  expect(old.body).toMatchObject({ tx_reference: first, status: 6 });
  await bench.restart();
  expect((await bench.statusOf(identifier)).body).toMatchObject(newest);
});

test("one that expired may be paid anew on the page, but never by pay", async () => {
  await bench.pay({ identifier: "old" });
  await bench.control("POST", "/advance", { seconds: 300 });
  expect((await bench.pay({ identifier: "old" })).body).toEqual({ status: 6 });
  const query = new URLSearchParams({ token: testKey, identifier: "old", amount: "5000" });
  const page = await (await fetch(`${bench.url()}/v1/page?${query}`)).text();
  expect(page).toContain("La demande précédente a expiré");
});
