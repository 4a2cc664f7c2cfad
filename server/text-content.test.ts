import { expect, test } from "vitest";
import { chooseEncoding } from "./text-content.ts";

test.each([
  [undefined, undefined],
  ["", undefined],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["BR", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.0, gzip; q=0.5", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "br"],
  ["*", undefined],
  ["*;q=0", undefined],
  ["identity, deflate", undefined],
  ["brotli, xgzip", undefined],
])("a client that accepts %j gets %s", (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
