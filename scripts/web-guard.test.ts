import { expect, test } from "vitest";
import {
  bodyLimit,
  cleanHeaders,
  clientAddress,
  type GuardSettings,
  refuseRequest,
  refuseUrl,
} from "./web-guard.ts";

const real: GuardSettings = {
  appUrl: new URL("https://shop.example"),
  isDemo: false,
  trustedProxyHops: 0,
};
const demo: GuardSettings = { appUrl: new URL("http://localhost:3000"), isDemo: true, trustedProxyHops: 0 };
const behindProxy: GuardSettings = { ...real, trustedProxyHops: 1 };

function statusOf(
  settings: GuardSettings,
  headers: Record<string, string>,
  { method = "GET", url = "/" }: { method?: string; url?: string } = {},
) {
  return refuseRequest({ method, url, headers }, settings)?.status;
}

test("an ordinary request comes in", () => {
  expect(statusOf(real, { host: "shop.example" })).toBeUndefined();
  expect(statusOf(real, { host: "SHOP.example:443" })).toBeUndefined();
  expect(statusOf(demo, { host: "localhost:3000" })).toBeUndefined();
});

test.each(["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""])(
  "the method %j is refused",
  (method) => {
    expect(statusOf(real, { host: "shop.example" }, { method })).toBe(405);
  },
);

test.each([
  ["/", undefined],
  ["/produits/pagne-wax?page=2&q=a%20b", undefined],
  ["/caf%C3%A9", undefined],
  ["", 400],
  ["http://elsewhere.example/", 400],
  ["//elsewhere.example/", 400],
  ["*", 400],
  ["/a#b", 400],
  ["/a\\b", 400],
  ["/a%5Cb", 400],
  ["/a b", 400],
  ["/é", 400],
  ["/%", 400],
  ["/%ff", 400],
  ["/?q=%E0%A4", 400],
  ["/%00", 400],
  ["/a%0d%0aSet-Cookie:x", 400],
  ["/?q=%00", 400],
  ["/../etc/passwd", 400],
  ["/a/%2e%2e/b", 400],
  ["/a/.", 400],
  [`/${"a".repeat(4_096)}`, 414],
])("the address %j is answered as it deserves", (url, status) => {
  expect(refuseUrl(url)?.status).toBe(status);
});

test("a name that is not the shop's is refused, but anybody may ask for its health", () => {
  expect(statusOf(real, { host: "evil.example" })).toBe(421);
  expect(statusOf(real, {})).toBe(421);
  expect(statusOf(real, { host: "10.0.0.7" }, { url: "/api/health/ready" })).toBeUndefined();
  expect(statusOf(real, { host: "10.0.0.7" }, { url: "/api/health/ready/more" })).toBe(421);
});

test("only a demonstration is also visited by the machine's own names", () => {
  for (const host of ["127.0.0.1:3000", "[::1]:3000", "localhost:4000"]) {
    expect(statusOf(demo, { host })).toBeUndefined();
    expect(statusOf(real, { host })).toBe(421);
  }
  expect(statusOf(demo, { host: "localhost.evil.example" })).toBe(421);
});

test("a forwarded name counts only behind a trusted proxy, and there the last one", () => {
  expect(statusOf(real, { host: "shop.example", "x-forwarded-host": "evil.example" })).toBeUndefined();
  expect(statusOf(real, { host: "evil.example", "x-forwarded-host": "shop.example" })).toBe(421);
  expect(statusOf(behindProxy, { host: "web:3000", "x-forwarded-host": "shop.example" })).toBeUndefined();
  expect(statusOf(behindProxy, { host: "web:3000", "x-forwarded-host": "shop.example, evil.example" })).toBe(
    421,
  );
});

test("a body that declares too much is refused before it is read; a callback may have least", () => {
  const post = (url: string, length: number) =>
    statusOf(real, { host: "shop.example", "content-length": String(length) }, { method: "POST", url });
  expect(bodyLimit("/api/paygate/callback/secret")).toBeLessThan(bodyLimit("/"));
  expect(post("/api/paygate/callback/secret", 8 * 1_024)).toBeUndefined();
  expect(post("/api/paygate/callback/secret", 8 * 1_024 + 1)).toBe(413);
  expect(post("/", 64 * 1_024)).toBeUndefined();
  expect(post("/", 64 * 1_024 + 1)).toBe(413);
});

test.each([
  "x-nonce",
  "x-page-path",
  "x-page-obstacle",
  "x-middleware-subrequest",
  "x-middleware-rewrite",
  "x-invoke-path",
  "x-matched-path",
  "next-resume",
  "content-security-policy",
  "content-security-policy-report-only",
  "x-now-route-matches",
  "x-vercel-id",
  "x-nextjs-rewrite",
  "x-prerender-revalidate",
  "x-real-ip",
  "forwarded",
  "x-forwarded-prefix",
])("the header %s of a client is dropped", (name) => {
  expect(clean({ host: "shop.example", [name]: "said by a client" })).not.toHaveProperty(name);
});

test.each(["cookie", "accept-language", "rsc", "next-action", "x-nextjs-data"])(
  "the header %s is kept",
  (name) => {
    expect(clean({ host: "shop.example", [name]: "kept" })).toHaveProperty(name, "kept");
  },
);

test("what was forwarded is told by us: who asks, by which name, under which number", () => {
  const headers = clean({ host: "shop.example", "x-forwarded-proto": "gopher", "x-request-id": "mine" });
  expect(headers).toEqual({
    host: "shop.example",
    "x-forwarded-for": "192.0.2.9",
    "x-forwarded-host": "shop.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    "x-request-id": "ours",
  });
});

test("a demonstration visited by another of the machine's names answers under that name", () => {
  const headers = clean({ host: "127.0.0.1:3000" }, demo);
  expect(headers).toMatchObject({
    host: "127.0.0.1:3000",
    "x-forwarded-proto": "http",
    "x-forwarded-port": "3000",
  });
});

test.each([
  ["nobody is believed without a proxy of ours", "198.51.100.1", 0, "192.0.2.9"],
  ["one proxy: its own word, the last", "6.6.6.6, 198.51.100.1", 1, "198.51.100.1"],
  ["two proxies: what the outer one saw", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["fewer words than proxies: the socket", "198.51.100.1", 2, "192.0.2.9"],
  ["a word that is no address: the socket", "<script>", 1, "192.0.2.9"],
  ["an address of version 6", "2001:db8::1", 1, "2001:db8::1"],
])("the client's address: %s", (_, forwarded, hops, expected) => {
  expect(clientAddress({ "x-forwarded-for": forwarded }, "192.0.2.9", hops)).toBe(expected);
});

test("an address of version 4 is written as one, however the socket writes it", () => {
  expect(clientAddress({}, "::ffff:192.0.2.9", 0)).toBe("192.0.2.9");
});

function clean(headers: Record<string, string | undefined>, settings = real) {
  cleanHeaders(headers, "192.0.2.9", "ours", settings);
  return headers;
}
