import { beforeEach, describe, expect, test } from "vitest";
import { checkBalance } from "#lib/paygate/check-balance.ts";
import { askStatus, pay } from "#lib/paygate/gateway.ts";
import { believed, malformed, oneTooMany, strangeStatuses } from "#lib/paygate/test-malformed.ts";
import { useRawGateway } from "#lib/paygate/test-raw-gateway.ts";

const gateway = useRawGateway({ ...malformed, ...strangeStatuses, believed, oneTooMany });
const payment = {
  identifier: "ABC",
  phone: "90000000",
  network: "TMONEY" as const,
  amountXof: 13_500,
  description: "Asigamé",
};
const calls: Record<string, () => Promise<string>> = {
  pay: async () => (await pay(payment)).answer.outcome,
  v1_status: async () => (await askStatus({ identifier: "ABC", txReference: "359670" })).answer.outcome,
  v2_status: async () => (await askStatus({ identifier: "ABC", txReference: null })).answer.outcome,
  check_balance: async () => (await checkBalance()).outcome,
};
const statusCalls = Object.entries(calls).slice(0, 3);

beforeEach(() => {
  process.env.PAYGATE_TIMEOUT_MS = "400";
});

function outcomeOf(name: string, call: () => Promise<string>): Promise<string> {
  process.env.PAYGATE_BASE_URL = gateway.url(name);
  return call();
}

test("at least sixty malformed answers are tried on every call, and many strange statuses", () => {
  expect(Object.keys(malformed).length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(strangeStatuses).length).toBeGreaterThanOrEqual(25);
});

test("the same answer, well written, is believed by every call", async () => {
  process.env.PAYGATE_TIMEOUT_MS = "8000";
  const outcomes = [];
  for (const call of Object.values(calls)) outcomes.push(await outcomeOf("believed", call));
  expect(outcomes).toEqual(["registered", "paid", "paid", "read"]);
});

describe.each(Object.entries(calls))("what %s cannot read", (_endpoint, call) => {
  test.each(Object.keys(malformed).map((name) => [name]))("%s: unclear, and nothing throws", async (name) => {
    gateway.asked.length = 0;
    expect(await outcomeOf(name, call)).toBe("unclear");
    // Asked once, at this address: never again by itself, never where a redirection leads.
    expect(gateway.asked).toHaveLength(1);
    expect(gateway.asked[0]).toContain(`/${encodeURIComponent(name)}/api/v`);
  });
});

describe.each(statusCalls)("a status that %s does not know", (_endpoint, call) => {
  test.each(Object.keys(strangeStatuses).map((name) => [name]))("%s: unclear", async (name) => {
    expect(await outcomeOf(name, call)).toBe("unclear");
  });
});

test("an answer too many on a kept line is not taken for the answer to the next question", async () => {
  process.env.PAYGATE_TIMEOUT_MS = "8000";
  const ask = () =>
    outcomeOf("oneTooMany", () =>
      askStatus({ identifier: "ABC", txReference: "359670" }).then(({ answer }) => answer.outcome),
    );
  const outcomes = [];
  for (let n = 0; n < 6; n++) outcomes.push(await ask());
  expect(outcomes.filter((outcome) => outcome !== "unclear")).toEqual(
    outcomes.filter((outcome) => outcome === "pending"),
  );
  expect(outcomes).toContain("pending");
});
