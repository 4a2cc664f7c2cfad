import { afterEach, expect, test } from "vitest";
import { env } from "#lib/env.ts";

afterEach(() => {
  process.env.PAYGATE_TIMEOUT_MS = "";
});

test("a call to the gateway may take 8 s, or less when the operator says so", () => {
  expect(env.paygateTimeoutMs).toBe(8_000);
  for (const [written, ms] of [
    ["100", 100],
    ["750", 750],
    ["8000", 8_000],
  ] as const) {
    process.env.PAYGATE_TIMEOUT_MS = written;
    expect(env.paygateTimeoutMs).toBe(ms);
  }
});

test.each(["0", "99", "0100", "8001", "9999", "20000", "-500", "1e3", "5s", " 500", "٥٠٠"])(
  "a time-out of %j is refused by its name, without its value",
  (written) => {
    process.env.PAYGATE_TIMEOUT_MS = written;
    expect(() => env.paygateTimeoutMs).toThrow(
      "Environment variable PAYGATE_TIMEOUT_MS is missing or malformed.",
    );
  },
);
