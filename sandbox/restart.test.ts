import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSandbox } from "./server.ts";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const ledger = async () => (await bench.control("GET", "/ledger")).body;

test("transactions, callbacks, settings, requests and the clock outlive a restart", async () => {
  const { body } = await bench.pay({ identifier: "kept" });
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`);
  await vi.waitFor(() => expect(bench.shop.received).toHaveLength(1));
  await bench.control("PUT", "/settings", { promptLifetimeS: 42 });
  await bench.control("POST", "/advance", { seconds: 86_400 });
  const before = await ledger();
  const requests = (await bench.control("GET", "/requests")).body;
  await bench.restart();
  expect((await ledger()).transactions).toEqual(before.transactions);
  expect(new Date((await ledger()).now as string).getTime()).toBeGreaterThan(Date.now() + 86_000_000);
  expect((await bench.control("GET", "/settings")).body.promptLifetimeS).toBe(42);
  expect((await bench.control("GET", "/requests")).body).toEqual(requests);
  expect((await bench.pay({ identifier: "kept" })).body).toEqual({ status: 6 });
});

test("a shopper who was about to decide still decides after the restart", async () => {
  await bench.control("PUT", "/settings", { decisionDelayMs: 60_000 });
  await bench.pay({ identifier: "soon", phone_number: "90000001" });
  await bench.restart();
  await bench.control("POST", "/advance", { seconds: 60 });
  expect((await bench.statusOf("soon")).body.status).toBe(0);
});

test("a callback that was still to be sent is sent after the restart", async () => {
  await bench.control("PUT", "/settings", { callbackDelayMs: 60_000 });
  const { body } = await bench.pay();
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`);
  await bench.restart();
  expect(bench.shop.received).toHaveLength(0);
  await bench.control("POST", "/advance", { seconds: 60 });
  await vi.waitFor(() => expect(bench.shop.received).toHaveLength(1));
});

test("withdrawals, and the clock of a delayed callback, outlive a restart too", async () => {
  await bench.control("PUT", "/settings", { floozBalance: 500 });
  await bench.control("POST", "/withdraw", { network: "FLOOZ", amount: 200 });
  await bench.control("POST", "/callbacks/forge", { body: { amount: 1 } });
  await bench.control("POST", "/callbacks/1/delay", { seconds: 3600 });
  await bench.restart();
  expect((await ledger()).balances).toEqual({ flooz: 300, tmoney: 0 });
  await bench.control("POST", "/advance", { seconds: 3600 });
  await vi.waitFor(() => expect(bench.shop.received).toHaveLength(2));
});

test("a callback whose answer comes after the end is sent again, and nothing is written behind the successor", async () => {
  let isEnded: Promise<void> | undefined;
  bench.shop.onCallback = () => {
    isEnded ??= bench.restart();
  };
  const { body } = await bench.pay();
  await bench.control("POST", `/prompts/${body.tx_reference}/approve`).catch(() => undefined);
  await vi.waitFor(() => expect(bench.shop.received).toHaveLength(2));
  await isEnded;
  await vi.waitFor(async () => {
    const { callbacks } = (await bench.control("GET", "/callbacks")).body as { callbacks: object[] };
    expect(callbacks).toMatchObject([{ state: "delivered", deliveries: [{ httpStatus: 200 }] }]);
  });
});

test("a line cut in the middle by a kill costs that line and no other", async () => {
  await bench.pay({ identifier: "before the kill" });
  appendFileSync(join(bench.dataDir, "ledger.jsonl"), '{"kind":"transaction","rec');
  await bench.restart();
  await bench.pay({ identifier: "after the kill" });
  await bench.restart();
  for (const identifier of ["before the kill", "after the kill"])
    expect((await bench.statusOf(identifier)).body.status).toBe(2);
});

test("a reset empties the ledger and puts settings back, but references go on counting", async () => {
  const before = (await bench.pay()).body.tx_reference as number;
  await bench.control("PUT", "/settings", { amountInStatus: false });
  await bench.control("POST", "/reset");
  await bench.restart();
  expect((await ledger()).transactions).toEqual([]);
  expect((await bench.control("GET", "/settings")).body).toMatchObject({
    amountInStatus: true,
    callbackUrl: bench.shop.url,
  });
  expect((await bench.pay()).body.tx_reference).toBe(before + 1);
});

test("a port that is taken and a key that is not of a sandbox are refused", async () => {
  const port = Number(new URL(bench.url()).port);
  const { dataDir } = bench;
  await expect(startSandbox({ key: testKey, port, dataDir })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await expect(startSandbox({ key: "live", port: 0, dataDir })).rejects.toThrow("sandbox_");
});
