import { expect, test } from "vitest";
import { isOwnOrigin } from "#lib/same-origin.ts";

const from = (headers: Record<string, string>) =>
  isOwnOrigin(new Headers({ host: "shop.example", ...headers }));

test("only a page of ours may post to a route of ours", () => {
  expect(from({ origin: "https://shop.example" })).toBe(true);
  expect(from({ origin: "https://shop.example", "sec-fetch-site": "same-origin" })).toBe(true);
  for (const headers of [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "https://shop.example.evil.example" },
    { origin: "not an address" },
    { origin: "https://shop.example", "sec-fetch-site": "cross-site" },
    { origin: "https://shop.example", "sec-fetch-site": "same-site" },
  ] as Record<string, string>[])
    expect(from(headers)).toBe(false);
});
