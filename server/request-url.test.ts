import { expect, test } from "vitest";
import { readableUrl, refuseUrl, withoutTrailingSlash } from "./request-url.ts";

test.each([
  ["/", undefined],
  ["/produits/pagne-wax?page=2&q=a%20b", undefined],
  ["/caf%C3%A9", undefined],
  ["/caf%E9", undefined],
  ["/50%", undefined],
  ["/?q=%E0%A4", undefined],
  ["", 400],
  ["http://elsewhere.example/", 400],
  ["//elsewhere.example/", 400],
  ["*", 400],
  ["/a#b", 400],
  ["/a\\b", 400],
  ["/a%5Cb", 400],
  ["/a b", 400],
  ["/é", 400],
  ["/%00", 400],
  ["/a%0d%0aSet-Cookie:x", 400],
  ["/?q=%00", 400],
  ["/../etc/passwd", 400],
  ["/a/%2e%2e/b", 400],
  ["/a%2F..%2Fb", 400],
  ["/%ff/%2e%2e/b", 400],
  ["/a/.", 400],
  [`/${"a".repeat(4_095)}`, undefined],
  [`/${"a".repeat(4_096)}`, 414],
])("the URL %j is refused with %j", (url, status) => {
  expect(refuseUrl(url)?.status).toBe(status);
});

test.each([
  ["/caf%C3%A9?q=%C3%A9", "/caf%C3%A9?q=%C3%A9"],
  ["/produits?utm=50%", "/produits"],
  ["/?q=%E9", "/"],
  ["/caf%E9", "/caf%25E9"],
  ["/50%", "/50%25"],
  ["/caf%C3%A9/50%/a%20b?q=1", "/caf%C3%A9/50%25/a%20b?q=1"],
])("Next reads %j as %j", (url, expected) => {
  expect(readableUrl(url)).toBe(expected);
  expect(() => decodeURIComponent(readableUrl(url))).not.toThrow();
});

test.each([
  ["/", undefined],
  ["/?a=/", undefined],
  ["/a", undefined],
  ["/a/", "/a"],
  ["/a//?b=c/", "/a?b=c/"],
  ["/%2F/evil.example/", "/%2F/evil.example"],
])("the trailing slash of %j is taken away: %j", (url, expected) => {
  expect(withoutTrailingSlash(url)).toBe(expected);
});
