import { expect, test } from "vitest";
import { printJson, printTable, type SqlAnswer } from "./sql-table.ts";

const text = 25;
const int4 = 23;
const orders: SqlAnswer = {
  command: "SELECT",
  count: 2,
  columns: [
    { name: "code", type: text },
    { name: "total_xof", type: int4 },
  ],
  rows: [
    ["LOME-7", "12500"],
    ["É", null],
  ],
};

test("a table has a head, a line, numbers to the right, and says how many rows there are", () => {
  expect(printTable(orders)).toBe(
    ["code   | total_xof", "-------+----------", "LOME-7 |     12500", "É      |         ∅", "(2 rows)"].join(
      "\n",
    ),
  );
});

test("no row is said to be none, and one is one", () => {
  expect(printTable({ ...orders, rows: [] })).toContain("(0 rows)");
  expect(printTable({ ...orders, rows: [["A", "1"]] })).toContain("(1 row)");
});

test("a statement without rows says what it did", () => {
  expect(printTable({ command: "UPDATE", count: 3, columns: [], rows: [] })).toBe("UPDATE 3");
  expect(printTable({ command: "CREATE TABLE", count: null, columns: [], rows: [] })).toBe("CREATE TABLE");
});

test("letters that are written with two signs take one place", () => {
  const answer = { ...orders, columns: [{ name: "name", type: text }], rows: [["Ame\u0301"], ["Kofi"]] };
  expect(printTable(answer).split("\n")[1]).toBe("----");
});

test("what a shopper typed cannot speak to the terminal or break a line", () => {
  const answer = { ...orders, columns: [{ name: "note", type: text }], rows: [["\x1b[2Jgone\nnext\u202e"]] };
  expect(printTable(answer).split("\n")[2]).toBe("\\u001b[2Jgone\\nnext\\u202e");
});

test("as JSON each row is an object, and no number loses a digit", () => {
  const types = { a: int4, b: 20, c: 20, d: 1700, e: 16, f: 3802, g: text, h: 701 };
  const columns = Object.entries(types).map(([name, type]) => ({ name, type }));
  const rows = [["1", "2", "9007199254740993", "1.50", "t", '{"x":[1]}', null, "NaN"]];
  expect(JSON.parse(printJson({ command: "SELECT", count: 1, columns, rows }))).toEqual([
    { a: 1, b: 2, c: "9007199254740993", d: "1.50", e: true, f: { x: [1] }, g: null, h: "NaN" },
  ]);
});
