import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { root } from "./folders.ts";
import { Refusal } from "./refusal.ts";
import { decideRunKind, deciding, refusePlaceholders } from "./run-kind.ts";

const all = {
  DATABASE_URL: "postgres://db.example/shop",
  PAYGATE_BASE_URL: "https://gateway.example",
  PAYGATE_AUTH_TOKEN: "a key",
  APP_URL: "https://shop.example",
};

test("with none of the four, the demonstration runs", () => {
  expect(decideRunKind({})).toBe("demonstration");
  expect(decideRunKind({ DATABASE_URL: "", PORT: "3001" })).toBe("demonstration");
});

test("with all four, a real shop runs", () => {
  expect(decideRunKind(all)).toBe("production");
});

test.each(deciding)("without %s alone, the start is refused by that name", (name) => {
  const act = () => decideRunKind({ ...all, [name]: "" });
  expect(act).toThrow(Refusal);
  expect(act).toThrow(`but ${name} is not`);
});

test.each(deciding)("with %s alone, the start is refused, naming the three that lack", (name) => {
  const others = deciding.filter((other) => other !== name).join(", ");
  expect(() => decideRunKind({ [name]: all[name] })).toThrow(`${name} is set, but ${others} are not`);
});

test("a refusal never repeats a value: it may be a secret", () => {
  expect(() => decideRunKind({ PAYGATE_AUTH_TOKEN: "live-key" })).not.toThrow("live-key");
});

test(".env.example as it stands starts nothing: each of its four is refused by name", () => {
  const example = parseEnv(readFileSync(join(root, ".env.example"), "utf8"));
  for (const name of deciding) {
    expect(example[name]).toBeTruthy();
    expect(() => refusePlaceholders({ ...all, [name]: example[name] })).toThrow(`${name} still holds`);
  }
});

test("a line of .env.example that was only uncommented is refused as well", () => {
  const text = readFileSync(join(root, ".env.example"), "utf8").replaceAll(/^# (?=[A-Z_]+=<)/gm, "");
  expect(() => refusePlaceholders(parseEnv(text))).toThrow(/AUTH_SECRET.*PAYGATE_CALLBACK_SECRET/s);
});

test("filled in, nothing is refused, and other programs' variables are none of ours", () => {
  expect(() => refusePlaceholders({ ...all, PS1: "<prompt>" })).not.toThrow();
});
