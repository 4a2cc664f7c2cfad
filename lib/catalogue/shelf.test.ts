import { expect, test } from "vitest";
import { isNarrowed, readShelfChoice, readShelfCursor, writeShelfChoice } from "#lib/catalogue/shelf.ts";

const untouched = { sort: "chosen", inStockOnly: false, minXof: undefined, maxXof: undefined } as const;
const id = "0d9f6a62-3b1c-4b8e-9d65-0a8f8f0f6c11";

test("an address without a choice shows the shelf as the merchant laid it", () => {
  expect(readShelfChoice({})).toEqual(untouched);
  expect(writeShelfChoice(untouched)).toBe("");
  expect(isNarrowed(untouched)).toBe(false);
});

test("a choice survives being written into an address and read again", () => {
  const choice = { sort: "price-down", inStockOnly: true, minXof: 0, maxXof: 2_500 } as const;
  const query = writeShelfChoice(choice, { value: "2500", id });
  const read = Object.fromEntries(new URLSearchParams(query));
  expect(readShelfChoice(read)).toEqual(choice);
  expect(readShelfCursor(read.after)).toEqual({ value: "2500", id });
  expect(isNarrowed(choice)).toBe(true);
});

test.each(["2500", "2 500", "2.500", "2,500", "2 500 F", "2500 F CFA", "2 500\u00a0f\u00a0cfa"])(
  "“%s” is a price",
  (text) => {
    expect(readShelfChoice({ min: text }).minXof).toBe(2_500);
  },
);

test.each(["", "-1", "abc", "1e9", "'", "9".repeat(40), ["1", "2"], undefined])("%j is no price", (text) => {
  expect(readShelfChoice({ min: text, max: text })).toEqual(untouched);
});

test("prices named the wrong way round are meant the right way round", () => {
  expect(readShelfChoice({ min: "900", max: "100" })).toMatchObject({ minXof: 100, maxXof: 900 });
});

test.each(["", "1", "1.2", `x.${id}`, `1.${id}0`, `--1.${id}`, `${"1".repeat(17)}.${id}`, [`1.${id}`]])(
  "%j is no place on a shelf",
  (text) => {
    expect(readShelfCursor(text)).toBeUndefined();
  },
);

test("a sort that is none is the merchant's", () => {
  expect(readShelfChoice({ sort: "price_xof; drop table" }).sort).toBe("chosen");
  expect(readShelfChoice({ sort: ["new", "popular"], stock: "yes" })).toEqual(untouched);
});
