import { expect, test } from "vitest";
import { readQuestion, tellingWords } from "#lib/catalogue/question.ts";

test.each([
  ["  Beurre, de karité! ", "Beurre de karité"],
  ["l’huile", "l huile"],
  ["cafe\u0301", "café"],
  ["100%_\\'\u0000", "100"],
  ["\ud800a", "a"],
  ["😀", ""],
  [undefined, ""],
  [["pagne"], ""],
  [{ q: "pagne" }, ""],
])("%j is read as %j", (text, question) => {
  expect(readQuestion(text)).toBe(question);
});

test("a question of thousands of letters is cut", () => {
  expect(readQuestion("x".repeat(5_000))).toHaveLength(80);
});

test.each([
  ["beurre de karité", "beurre karité"],
  ["l huile de coco", "huile coco"],
  ["Les", "Les"],
  ["6 yards", "6 yards"],
  ["", ""],
])("of %j the words %j tell which product", (question, words) => {
  expect(tellingWords(question)).toBe(words);
});
