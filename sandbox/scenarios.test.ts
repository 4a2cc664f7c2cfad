import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { scenarios } from "./scenarios.ts";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Each on its own network's prefix, to show that only the last digits count. */
function payFrom(digits: string) {
  const identifier = `scenario-${digits}-${crypto.randomUUID()}`;
  const phone_number = Number(digits) % 2 ? `900000${digits}` : `960000${digits}`;
  return { identifier, answer: bench.pay({ identifier, phone_number }) };
}
const toldAbout = (identifier: string) =>
  bench.shop.received.filter(({ body }) => body.identifier === identifier).length;
const untilStatus = (identifier: string, status: number) =>
  vi.waitFor(async () => expect((await bench.statusOf(identifier)).body.status).toBe(status));

test.each([
  ["01", 0, 1],
  ["02", 6, 0],
  ["04", 6, 0],
  ["06", 0, 0],
  ["10", 0, 5],
])("…%s ends by itself with code %i and %i callback(s)", async (digits, status, callbacks) => {
  const { identifier, answer } = payFrom(digits);
  expect((await answer).body.status).toBe(0);
  await untilStatus(identifier, status);
  await vi.waitFor(() => expect(toldAbout(identifier)).toBe(callbacks));
});

test("…03 never answers and expires", async () => {
  const { identifier, answer } = payFrom("03");
  await answer;
  expect((await bench.statusOf(identifier)).body.status).toBe(2);
  await bench.control("POST", "/advance", { seconds: 300 });
  expect((await bench.statusOf(identifier)).body.status).toBe(4);
});

test("…05 registers, but the answer never comes", async () => {
  const { identifier, answer } = payFrom("05");
  await expect(answer).rejects.toThrow();
  expect((await bench.statusOf(identifier)).body.status).toBe(2);
});

test("…07 answers an error page and registers nothing", async () => {
  const { identifier, answer } = payFrom("07");
  expect(await answer).toMatchObject({ httpStatus: 502, text: expect.stringContaining("<html>") });
  expect((await bench.statusOf(identifier)).body).toHaveProperty("error_code");
});

test("…08 registers, then answers an error page", async () => {
  const { identifier, answer } = payFrom("08");
  expect((await answer).httpStatus).toBe(502);
  expect((await bench.statusOf(identifier)).body.status).toBe(2);
});

test("…09 is paid and told before the shop has its answer", async () => {
  const { identifier, answer } = payFrom("09");
  let isAnswered = false;
  const seen: boolean[] = [];
  bench.shop.onCallback = () => seen.push(isAnswered);
  const { body } = await answer.finally(() => {
    isAnswered = true;
  });
  bench.shop.onCallback = () => {};
  expect(body.status).toBe(0);
  expect(seen).toEqual([false]);
  expect(toldAbout(identifier)).toBe(1);
});

test("advancing the clock makes decisions happen at their own time, not at the end of the leap", async () => {
  await bench.control("PUT", "/settings", { decisionDelayMs: 2_000 });
  const { identifier, answer } = payFrom("01");
  await answer;
  await bench.control("POST", "/advance", { seconds: 3600 });
  expect((await bench.statusOf(identifier)).body.status).toBe(0);
});

test.each(["cut_before", "cut_after_registering"])("with %s the line breaks at once", async (payMode) => {
  await bench.control("PUT", "/settings", { payMode });
  const { identifier, answer } = payFrom("99");
  await expect(answer).rejects.toThrow();
  await bench.control("PUT", "/settings", { payMode: "normal" });
  const { body } = await bench.statusOf(identifier);
  expect(body.status).toBe(payMode === "cut_before" ? undefined : 2);
});

test("every scenario has its own two digits and says what it does in both languages", () => {
  expect(new Set(scenarios.map(({ digits }) => digits)).size).toBe(scenarios.length);
  for (const { digits, en, fr } of scenarios)
    expect([/^\d\d$/.test(digits), !!en, !!fr]).toEqual([true, true, true]);
});
