import { describe, expect, test } from "vitest";
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
  "next-router-state-tree",
])("the header %s of a client is dropped", (name) => {
  expect(clean({ host: "shop.example", [name]: "written by a client" })).not.toHaveProperty(name);
});

test.each(["cookie", "accept-language", "next-action", "x-nextjs-data", "rsc", "next-router-prefetch"])(
  "the header %s passes",
  (name) => {
    expect(clean({ host: "shop.example", [name]: "passes" })).toHaveProperty(name, "passes");
  },
);

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

describe("a state of Next's router", () => {
  const state = [
    "",
    { children: [["locale", "fr", "d", null], { children: ["admin", {}] }] },
    null,
    null,
    16,
  ];
  const header = (value: unknown) => encodeURIComponent(JSON.stringify(value));

  test("passes as the runtime in a browser sends it", () => {
    const sent = header(state);
    expect(clean({ host: "shop.example", "next-router-state-tree": sent })).toHaveProperty(
      "next-router-state-tree",
      sent,
    );
  });

  test.each([
    "",
    "%",
    "%5B",
    header({}),
    header([]),
    header([""]),
    header(["", []]),
    header(["", { children: "x" }]),
    header([["locale", "fr", "z", null], {}]),
    header([["locale", "fr", "d"], {}]),
    header(["", {}, "x"]),
    header(["", {}, null, "rubbish"]),
    header(["", {}, null, null, "16"]),
    header(["", {}, null, null, 16, 5]),
    header(["", {}, null, null, 16, "", ""]),
    header(["x".repeat(50_000), {}]),
  ])("%j would be Next's own failure, and is dropped", (sent) => {
    expect(clean({ host: "shop.example", "next-router-state-tree": sent })).not.toHaveProperty(
      "next-router-state-tree",
    );
  });
});
