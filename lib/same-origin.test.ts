import { expect, test } from "vitest";
import { isOwnOrigin } from "#lib/same-origin.ts";

const from = (headers: Record<string, string>) =>
  isOwnOrigin(new Headers({ host: "shop.example", ...headers }));

test("a page of ours, and what is no browser, may post to a handler of ours", () => {
  expect(from({ origin: "https://shop.example" })).toBe(true);
  expect(from({ origin: "https://shop.example", "sec-fetch-site": "same-origin" })).toBe(true);
  // A page that hides its address names no origin either, but the browser vouches for its site.
  expect(from({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(true);
  expect(from({})).toBe(true);
});

test("no page of another site may", () => {
  for (const headers of [
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "https://shop.example.evil.example" },
    { origin: "not an address" },
    { origin: "https://shop.example", "sec-fetch-site": "cross-site" },
    { origin: "https://shop.example", "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
  ] as Record<string, string>[])
    expect(from(headers)).toBe(false);
});
