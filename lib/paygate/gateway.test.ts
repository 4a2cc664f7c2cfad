import { describe, expect, test } from "vitest";
import { askStatus, pay } from "#lib/paygate/gateway.ts";
import { hangUp, json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";

const gateway = useScriptedGateway();
const order = {
  identifier: "ABC",
  phone: "90000000",
  network: "TMONEY" as const,
  amountXof: 5000,
  description: "Asigamé",
};

test("pay sends what the guide asks for: whole francs, eight local digits, the key in the body", async () => {
  gateway.script.answer = () => json({ tx_reference: 12, status: 0 });
  const call = await pay(order);
  expect(gateway.seen.at(-1)).toEqual({
    path: "/api/v1/pay",
    body: {
      auth_token: "sandbox_key_of_a_test",
      phone_number: "90000000",
      amount: 5000,
      identifier: "ABC",
      network: "TMONEY",
      description: "Asigamé",
    },
  });
  expect(call.answer).toEqual({ outcome: "registered", txReference: "12" });
});

test("status is asked by reference when we hold one, else by our identifier", async () => {
  gateway.script.answer = () => json({ tx_reference: 12, status: 2 });
  await askStatus({ identifier: "ABC", txReference: "12" });
  expect(gateway.seen.at(-1)).toEqual({
    path: "/api/v1/status",
    body: { auth_token: "sandbox_key_of_a_test", tx_reference: "12" },
  });
  await askStatus({ identifier: "ABC", txReference: null });
  expect(gateway.seen.at(-1)).toEqual({
    path: "/api/v2/status",
    body: { auth_token: "sandbox_key_of_a_test", identifier: "ABC" },
  });
});

test("what is kept as evidence holds neither key nor phone", async () => {
  gateway.script.answer = () =>
    json({ tx_reference: 12, status: 0, phone_number: "22890000000", auth_token: "sandbox_key_of_a_test" });
  const call = await askStatus({ identifier: "ABC", txReference: "12" });
  expect(call.evidence).toEqual({ tx_reference: "12", status: "0" });
});

describe("an answer that cannot be believed is unclear, and nothing throws", () => {
  test.each([
    ["a 502 page", { status: 502, body: "<html>Bad Gateway</html>", type: "text/html" }],
    ["a 500 that claims to be paid", { status: 500, body: '{"status":0,"tx_reference":12}' }],
    ["HTML with 200", { body: "<html></html>", type: "text/html" }],
    ["plain text with 400", { status: 400, body: "Bad Request", type: "text/plain" }],
    ["JSON cut in the middle", { body: '{"status":0,"tx_ref' }],
    ["nothing at all", { body: "" }],
    [
      "a body of 200 KB",
      { body: JSON.stringify({ status: 0, tx_reference: 12, filler: "x".repeat(200_000) }) },
    ],
    ["a hung-up line", hangUp],
  ])("%s", async (_name, answer) => {
    gateway.script.answer = () => answer;
    expect((await pay(order)).answer.outcome).toBe("unclear");
    expect((await askStatus({ identifier: "ABC", txReference: "12" })).answer.outcome).toBe("unclear");
  });
});

test("an unknown transaction is understood under 200 and under 4xx", async () => {
  for (const status of [200, 403, 404]) {
    gateway.script.answer = () =>
      json({ error_code: 403, error_message: "Transaction non trouvée." }, status);
    expect((await askStatus({ identifier: "ABC", txReference: null })).answer.outcome).toBe("not_found");
  }
});

test("a gateway that is not there is unclear", async () => {
  const base = process.env.PAYGATE_BASE_URL;
  process.env.PAYGATE_BASE_URL = "http://127.0.0.1:9";
  expect((await pay(order)).answer.outcome).toBe("unclear");
  process.env.PAYGATE_BASE_URL = base;
});
