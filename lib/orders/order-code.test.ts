import { expect, test } from "vitest";
import { formatOrderCode, parseOrderCode } from "#lib/orders/order-code.ts";
import { randomLetters } from "#lib/random.ts";

test.each([
  ["K7M29QXD", "K7M29QXD"],
  ["k7m2-9qxd", "K7M29QXD"],
  [" K7M2 – 9QXD ", "K7M29QXD"],
  ["#K7M2.9QXD", "K7M29QXD"],
  ["OiL2-9QXD", "01129QXD"],
])("« %s » is read as %s", (typed, code) => expect(parseOrderCode(typed)).toBe(code));

test.each([
  "",
  "K7M29QX",
  "K7M29QXDD",
  "U7M29QXD",
  "K7M2\u00009QXD",
  "K7M29QX'",
  "é7M29QXD",
  "x".repeat(5_000),
])("« %s » is no code", (typed) => expect(parseOrderCode(typed)).toBeUndefined());

test("every code that the shop makes is read back as it is written on the page", () => {
  for (let made = 0; made < 200; made++) {
    const code = randomLetters(8);
    expect(parseOrderCode(formatOrderCode(code))).toBe(code);
  }
});
