import { describe, expect, test } from "vitest";
import { isCallbackSecret, readCallback } from "#lib/paygate/callback.ts";

test("the shape captured on the wire names its payment and keeps two digits of the phone", () => {
  const body = `{"tx_reference":359670,"payment_reference":"2210618233547","amount":150,"datetime":"2021-06-18 18:45:19 UTC","identifier":"14983","payment_method":"FLOOZ","phone_number":"22800000042"}`;
  const hint = readCallback(Buffer.from(body), "application/json");
  expect(hint.identifier).toBe("14983");
  expect(hint.txReference).toBe("359670");
  expect(hint.evidence).toMatchObject({ amount: "150", phone_number: "…42" });
  expect(JSON.stringify(hint.evidence)).not.toContain("22800000042");
});

test("a form-encoded callback is read as well", () => {
  const hint = readCallback(
    Buffer.from("identifier=abc&tx_reference=7"),
    "application/x-www-form-urlencoded; charset=utf-8",
  );
  expect(hint).toMatchObject({ identifier: "abc", txReference: "7" });
});

describe("rubbish names nothing and never throws", () => {
  test.each([
    [""],
    ["null"],
    ["[]"],
    ["0"],
    ['"x"'],
    ["{"],
    ["{}"],
    ['{"identifier":{}}'],
    ['{"identifier":["a"]}'],
    ['{"identifier":null}'],
    ['{"identifier":""}'],
    ['{"identifier":"\\u0000"}'],
    ['{"identifier":1.5}'],
    [`{"identifier":"${"x".repeat(5000)}"}`],
    ['{"identifier":"é"}'],
    ["\xff\xfe"],
    ['{"identifier":true}'],
  ])("%j", (body) => {
    expect(readCallback(Buffer.from(body), "application/json").identifier).toBeUndefined();
  });
});

test("both secrets in use are accepted during rotation, and no other", () => {
  expect(isCallbackSecret("new", ["new", "old"])).toBe(true);
  expect(isCallbackSecret("old", ["new", "old"])).toBe(true);
  for (const wrong of ["", "New", "new ", "newold", "n"])
    expect(isCallbackSecret(wrong, ["new", "old"])).toBe(false);
});
