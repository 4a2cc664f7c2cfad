import { expect, test } from "vitest";
import { cleanHeaders } from "./request-headers.ts";

const real = {
  appUrl: new URL("https://shop.example"),
  isDemo: false,
  trustedProxyHops: 0,
  isDevelopment: false,
};
const demo = {
  appUrl: new URL("http://localhost:3000"),
  isDemo: true,
  trustedProxyHops: 0,
  isDevelopment: false,
};

function clean(headers: Record<string, string | undefined>, settings = real) {
  cleanHeaders(headers, { address: "192.0.2.9", requestId: "ours" }, settings);
  return headers;
}

test.each([
  "x-nonce",
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
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-url",
])("the header %s of a client is dropped", (name) => {
  expect(clean({ host: "shop.example", [name]: "written by a client" })).not.toHaveProperty(name);
});

test.each(["cookie", "accept-language", "next-action", "x-nextjs-data"])("the header %s passes", (name) => {
  expect(clean({ host: "shop.example", [name]: "passes" })).toHaveProperty(name, "passes");
});

test("forwarding headers are ours: who asks, under which host, with which id", () => {
  expect(clean({ host: "shop.example", "x-forwarded-proto": "gopher", "x-request-id": "mine" })).toEqual({
    host: "shop.example",
    "x-forwarded-for": "192.0.2.9",
    "x-forwarded-host": "shop.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    "x-request-id": "ours",
  });
});

test("a demonstration visited by another of the machine's names answers under that name", () => {
  expect(clean({ host: "127.0.0.1:3000" }, demo)).toMatchObject({
    host: "127.0.0.1:3000",
    "x-forwarded-proto": "http",
    "x-forwarded-port": "3000",
  });
});
