import { expect, test } from "vitest";
import { isComplete, isEmpty, splitStatements } from "./sql-statement.ts";

test.each([
  "select 1;",
  "select 1; \n",
  "select ';';",
  "select 1; -- done",
  "do $$ begin; end $$;",
  "select $a$;$a$;",
])("%j is written to its end", (text) => expect(isComplete(text)).toBe(true));

test.each([
  "select 1",
  "select ';",
  'select ";',
  "select 1 -- ;",
  "do $$ begin;",
  "select $a$;$b$;",
  "/* ; ",
  "'it''s;",
])("%j goes on", (text) => expect(isComplete(text)).toBe(false));

test("space, comments and bare semicolons ask nothing", () => {
  expect(isEmpty(" ;\n-- select 1;\n/* ; */;")).toBe(true);
  expect(isEmpty("';'")).toBe(false);
});

test("a text is asked statement by statement, and a semicolon inside a quote parts nothing", () => {
  const text = "select ';' as a; -- one;\ninsert into t values ('it''s; fine');; do $$ a; b; $$";
  expect(splitStatements(text)).toEqual([
    "select ';' as a",
    "-- one;\ninsert into t values ('it''s; fine')",
    "do $$ a; b; $$",
  ]);
});
