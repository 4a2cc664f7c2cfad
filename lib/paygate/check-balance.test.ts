import { describe, expect, test } from "vitest";
import { checkBalance, readBalanceAnswer } from "#lib/paygate/check-balance.ts";
import { hangUp, json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";

const gateway = useScriptedGateway();

describe("the answer", () => {
  test.each([
    [{ flooz: 0, tmoney: 0 }, 0, 0],
    [{ flooz: 150, tmoney: 12_500, status: 0 }, 150, 12_500],
    [{ flooz: "150", tmoney: "999999999999", status: "0" }, 150, 999_999_999_999],
    [{ flooz: 1, tmoney: 2, status: null, currency: "XOF" }, 1, 2],
  ])("%j is read", (body, floozXof, tmoneyXof) => {
    expect(readBalanceAnswer(body)).toEqual({ outcome: "read", floozXof, tmoneyXof });
  });

  test.each([
    [null],
    [undefined],
    [""],
    ["0"],
    [0],
    [true],
    [[]],
    [[{ flooz: 1, tmoney: 2 }]],
    [{}],
    [{ flooz: 1 }],
    [{ tmoney: 1 }],
    [{ Flooz: 1, TMoney: 1 }],
    [{ flooz: null, tmoney: 0 }],
    [{ flooz: "", tmoney: 0 }],
    [{ flooz: false, tmoney: 0 }],
    [{ flooz: [], tmoney: 0 }],
    [{ flooz: [5], tmoney: 0 }],
    [{ flooz: {}, tmoney: 0 }],
    [{ flooz: -1, tmoney: 0 }],
    [{ flooz: 0.5, tmoney: 0 }],
    [{ flooz: 1e12, tmoney: 0 }],
    [{ flooz: Number.NaN, tmoney: 0 }],
    [{ flooz: Number.POSITIVE_INFINITY, tmoney: 0 }],
    [{ flooz: "1e3", tmoney: 0 }],
    [{ flooz: "5000.0", tmoney: 0 }],
    [{ flooz: "5 000", tmoney: 0 }],
    [{ flooz: " 5", tmoney: 0 }],
    [{ flooz: "007", tmoney: 0 }],
    [{ flooz: "+5", tmoney: 0 }],
    [{ flooz: "-5", tmoney: 0 }],
    [{ flooz: "0x10", tmoney: 0 }],
    [{ flooz: "5 F CFA", tmoney: 0 }],
    [{ flooz: "9999999999999", tmoney: 0 }],
    [{ flooz: 1, tmoney: 2, status: 2 }],
    [{ flooz: 1, tmoney: 2, status: "" }],
    [{ flooz: 1, tmoney: 2, status: false }],
    [{ flooz: 1, tmoney: 2, error_code: 401 }],
    [{ data: { flooz: 1, tmoney: 2 } }],
    [{ error_code: 401, error_message: "Jeton d’authentification invalide." }],
  ])("%j is unclear, never an empty account", (body) => {
    expect(readBalanceAnswer(body)).toEqual({ outcome: "unclear" });
  });
});

describe("the call", () => {
  test("sends the key in the body, and nothing else", async () => {
    gateway.script.answer = () => json({ flooz: 40, tmoney: 700, status: 0 });
    expect(await checkBalance()).toEqual({ outcome: "read", floozXof: 40, tmoneyXof: 700 });
    expect(gateway.seen.at(-1)).toEqual({
      path: "/api/v1/check-balance",
      body: { auth_token: "sandbox_key_of_a_test" },
    });
  });

  test("a zero below zero is a zero", async () => {
    gateway.script.answer = () => ({ body: '{"flooz":-0,"tmoney":1}' });
    expect(await checkBalance()).toEqual({ outcome: "read", floozXof: 0, tmoneyXof: 1 });
  });

  test.each([
    ["a 502 page", { status: 502, body: "<html>Bad Gateway</html>", type: "text/html" }],
    ["a 500 that claims a balance", { status: 500, body: '{"flooz":1,"tmoney":2}' }],
    ["a 401 that claims a balance", { status: 401, body: '{"flooz":1,"tmoney":2}' }],
    ["HTML with 200", { body: "<html></html>", type: "text/html" }],
    ["JSON cut in the middle", { body: '{"flooz":1,"tmon' }],
    ["nothing at all", { body: "" }],
    ["a body of 200 KB", { body: JSON.stringify({ flooz: 1, tmoney: 2, filler: "x".repeat(200_000) }) }],
    ["a hung-up line", hangUp],
  ])("%s is unclear, and nothing throws", async (_name, answer) => {
    gateway.script.answer = () => answer;
    expect(await checkBalance()).toEqual({ outcome: "unclear" });
  });

  test("a gateway that is not there is unclear", async () => {
    const base = process.env.PAYGATE_BASE_URL;
    process.env.PAYGATE_BASE_URL = "http://127.0.0.1:9";
    expect(await checkBalance()).toEqual({ outcome: "unclear" });
    process.env.PAYGATE_BASE_URL = base;
  });
});
