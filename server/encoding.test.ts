import { expect, test } from "vitest";
import { chooseEncoding } from "./encoding.ts";
import { matchesTag } from "./entity-tag.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["BR", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.0, gzip; q=0.5", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["br;q=0, *", "gzip"],
  ["identity, deflate", "identity"],
  ["brotli, xgzip", "identity"],
])("a client that accepts %j gets %s", (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test.each([
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['W/"b"', false],
  ["a", false],
  ["", false],
  [undefined, false],
])("If-None-Match %j names the tag: %j", (header, matches) => {
  expect(matchesTag(header, 'W/"a"')).toBe(matches);
});
