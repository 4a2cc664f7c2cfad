import { expect, test } from "vitest";
import { judgeRequest } from "./guard.ts";

const real = { appUrl: new URL("https://shop.example"), isDemo: false, trustedProxyHops: 0 };
const demo = { appUrl: new URL("http://localhost:3000"), isDemo: true, trustedProxyHops: 0 };
const behindProxy = { ...real, trustedProxyHops: 1 };

function judge(
  settings: typeof real,
  headers: Record<string, string>,
  { method = "GET", url = "/" }: { method?: string; url?: string } = {},
) {
  const verdict = judgeRequest({ method, url, headers }, settings);
  if ("refusal" in verdict) return verdict.refusal;
  return "location" in verdict ? `308 ${verdict.location}` : verdict.url;
}

test("an ordinary request comes in", () => {
  expect(judge(real, { host: "shop.example" }, { url: "/a?b=c" })).toBe("/a?b=c");
  expect(judge(demo, { host: "localhost:3000" })).toBe("/");
});

test.each(["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""])(
  "the method %j is refused",
  (method) => {
    expect(judge(real, { host: "shop.example" }, { method })).toBe(405);
  },
);

test("a host that is not the shop's is refused, but health is for everybody", () => {
  for (const host of [
    "evil.example",
    "shop.example.evil.example",
    "shop.example:8443",
    "www.www.shop.example",
    "",
  ])
    expect(judge(real, { host })).toBe(421);
  expect(judge(real, {})).toBe(400);
  expect(judge(real, {}, { url: "/api/health/ready" })).toBe("/api/health/ready");
  expect(judge(real, { host: "10.0.0.7" }, { url: "/api/health/ready" })).toBe("/api/health/ready");
  expect(judge(real, { host: "10.0.0.7" }, { url: "/api/health/ready/more" })).toBe(421);
});

test("only a demonstration is also visited by the machine's own names", () => {
  for (const host of ["127.0.0.1:3000", "[::1]:3000", "localhost:4000", "localhost"]) {
    expect(judge(demo, { host })).toBe("/");
    expect(judge(real, { host })).toBe(421);
  }
  expect(judge(demo, { host: "localhost.evil.example" })).toBe(421);
});

test("the default port may be written out: to redirect a proxy that always does so would never end", () => {
  expect(judge(real, { host: "shop.example:443" })).toBe("/");
  expect(judge(real, { host: "shop.example:443" }, { method: "POST" })).toBe("/");
});

test.each(["www.shop.example", "shop.example.", "SHOP.example", "WWW.Shop.Example.:443"])(
  "reads under the variant %j are redirected to the shop's own host, forms are refused",
  (host) => {
    expect(judge(real, { host }, { url: "/a/?b=c" })).toBe("308 https://shop.example/a?b=c");
    expect(judge(real, { host }, { method: "HEAD" })).toBe("308 https://shop.example/");
    expect(judge(real, { host }, { method: "POST" })).toBe(421);
  },
);

test("a shop whose own host has www is also found without", () => {
  const settings = { ...real, appUrl: new URL("https://www.shop.example") };
  expect(judge(settings, { host: "www.shop.example" })).toBe("/");
  expect(judge(settings, { host: "shop.example" })).toBe("308 https://www.shop.example/");
});

test("a forwarded host counts only behind a trusted proxy, and there the last one", () => {
  expect(judge(real, { host: "shop.example", "x-forwarded-host": "evil.example" })).toBe("/");
  expect(judge(real, { host: "evil.example", "x-forwarded-host": "shop.example" })).toBe(421);
  expect(judge(behindProxy, { host: "web:3000", "x-forwarded-host": "shop.example" })).toBe("/");
  expect(judge(behindProxy, { host: "web:3000", "x-forwarded-host": "shop.example, evil.example" })).toBe(
    421,
  );
});

test("a read with a trailing slash is redirected, a form is passed on without it", () => {
  expect(judge(real, { host: "shop.example" }, { url: "/a/?q=50%" })).toBe("308 /a");
  expect(judge(real, { host: "shop.example" }, { url: "/a/", method: "POST" })).toBe("/a");
  expect(judge(real, { host: "shop.example" }, { url: "/" })).toBe("/");
});

test("a body that declares too much is refused before it is read", () => {
  const post = (length: number) =>
    judge(real, { host: "shop.example", "content-length": String(length) }, { method: "POST" });
  expect(post(64 * 1_024)).toBe("/");
  expect(post(64 * 1_024 + 1)).toBe(413);
});

test("an address longer than any of ours is refused", () => {
  const long = (length: number) =>
    judge(real, { host: "shop.example" }, { url: `/${"a".repeat(length - 1)}` });
  expect(long(4_096)).toMatch(/^\/a+$/);
  expect(long(4_097)).toBe(414);
});
