import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPayLink, writePayLink } from "#lib/payments/pay-link.ts";

const former = process.env.AUTH_SECRET;
beforeEach(() => {
  process.env.AUTH_SECRET = "a secret of at least thirty-two letters";
});
afterEach(() => {
  process.env.AUTH_SECRET = former;
});

test("a pay link leads back to its order, and says the same each time", () => {
  const id = randomUUID();
  expect(writePayLink(id)).toBe(writePayLink(id));
  expect(readPayLink(writePayLink(id))).toBe(id);
});

test("a link that is changed in any letter, or is of another shop, leads nowhere", () => {
  const link = writePayLink(randomUUID());
  for (let at = 0; at < link.length; at++) {
    const other = link[at] === "A" ? "B" : "A";
    expect(readPayLink(link.slice(0, at) + other + link.slice(at + 1)), String(at)).toBeUndefined();
  }
  process.env.AUTH_SECRET = "the secret of another shop altogether";
  expect(readPayLink(link)).toBeUndefined();
});

test.each(["", "x", "A".repeat(48), "A".repeat(49), `${"A".repeat(47)}=`, "../../etc/passwd"])(
  "%j is no pay link",
  (rubbish) => {
    expect(readPayLink(rubbish)).toBeUndefined();
  },
);
