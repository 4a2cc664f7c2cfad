import { expect, test } from "vitest";
import { isBadUrl, readableUrl, withoutTrailingSlash } from "./request-url.ts";

test.each([
  ["/", false],
  ["/produits/pagne-wax?page=2&q=a%20b", false],
  ["/caf%C3%A9", false],
  ["/caf%E9", false],
  ["/50%", false],
  ["/?q=%E0%A4", false],
  ["", true],
  ["http://elsewhere.example/", true],
  ["//elsewhere.example/", true],
  ["*", true],
  ["/a#b", true],
  ["/a\\b", true],
  ["/a%5Cb", true],
  ["/a b", true],
  ["/é", true],
  ["/%00", true],
  ["/a%0d%0aSet-Cookie:x", true],
  ["/?q=%00", true],
  ["/../etc/passwd", true],
  ["/a/%2e%2e/b", true],
  ["/a%2F..%2Fb", true],
  ["/a/.", true],
])("the URL %j is bad: %j", (url, expected) => {
  expect(isBadUrl(url)).toBe(expected);
});

test.each([
  ["/caf%C3%A9?q=%C3%A9", "/caf%C3%A9?q=%C3%A9"],
  ["/produits?utm=50%", "/produits"],
  ["/?q=%E9", "/"],
  ["/caf%E9", "/caf%25E9"],
  ["/50%", "/50%25"],
  ["/en/50%/a%20b?q=1", "/en/50%25/a%2520b?q=1"],
])("Next reads %j as %j", (url, expected) => {
  expect(readableUrl(url)).toBe(expected);
  expect(() => decodeURIComponent(readableUrl(url))).not.toThrow();
});

test.each([
  ["/", "/"],
  ["/?a=/", "/?a=/"],
  ["/a", "/a"],
  ["/a/", "/a"],
  ["/a//?b=c/", "/a?b=c/"],
  ["/%2F/evil.example/", "/%2F/evil.example"],
])("the trailing slash of %j is taken away: %j", (url, expected) => {
  expect(withoutTrailingSlash(url)).toBe(expected);
});
