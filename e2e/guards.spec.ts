import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };

const ours = /^<script type="module" async="" src="\/browser\/shop\.[0-9a-f]{16}\.js">$/;
const scriptsOf: [path: string, scripts: RegExp[]][] = [
  ...["/", "/en", "/cart", "/checkout", "/search?q=pagne", "/products/nothing-here", "/orders/short"].map(
    (path): [string, RegExp[]] => [path, [ours]],
  ),
  // Complete in itself, for whatever address.
  ["/nowhere", []],
];

for (const [path, expected] of scriptsOf) {
  test(`${path} runs ${expected.length === 1 ? "one script" : "no script"} of ours, and nothing that stands in it`, async ({
    request,
  }) => {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-");
    const html = await answer.text();
    // Data for search engines is never run.
    const scripts = (html.match(/<script\b[^>]*>/g) ?? []).filter((script) => !script.includes("ld+json"));
    expect(scripts).toEqual(expected.map((script) => expect.stringMatching(script)));
    expect(html, "the framework's runtime stays away").not.toMatch(/__next_f|as="script"/);
    expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)="/);
    expect(html).not.toContain("<style");
  });
}

test("every answer says what a browser may not do with it", async ({ request }) => {
  for (const path of ["/", "/api/health/live", "/nowhere", "/api/nothing"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["permissions-policy"], path).toBeTruthy();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("the admin runs only what its response's own nonce or our own files allow", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/admin/sign-in", "/en/admin/sign-in"]) {
    const response = await request.get(path, { headers: { "x-nonce": "mine", "next-router-prefetch": "1" } });
    const policy = response.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /script-src 'self' 'nonce-([\w+/=]{24,})';/.exec(policy) ?? [];
    expect(nonce).not.toBe("");
    nonces.add(nonce);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy).not.toContain("unsafe-");
    expect(response.headers()["cache-control"]).toContain("no-store");
    const html = await response.text();
    for (const script of html.match(/<script\b[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)="/);
  }
  expect(nonces.size).toBe(2);
});

test("a nonce or a policy sent by the client is ignored", async ({ request }) => {
  const response = await request.get("/", {
    headers: {
      "x-nonce": "mine",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "next-router-prefetch": "1",
    },
  });
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await response.text()).not.toContain('nonce="mine"');
});

test("no cookie is set before the shopper acts", async ({ request }) => {
  for (const path of [
    "/",
    "/cart",
    "/search?q=karite",
    "/checkout",
    "/products/savon-noir",
    "/orders",
    "/nowhere",
  ]) {
    expect((await request.get(path)).headers()["set-cookie"], path).toBeUndefined();
  }
});

test("a cookie of the shop is read by no script, leaves for no other site and holds nothing but an id", async ({
  page,
  context,
}) => {
  await order(page, { phone: newPhone("03") });
  await page.goto("/orders");
  await page.getByRole("button", { name: ordersFr.lookUp.submit }).click();
  await expect(page.getByText(ordersFr.lookUp.errors.code_unreadable)).toBeVisible();
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(["cart", "draft", "order"]);
  for (const { name, value, httpOnly, sameSite, path } of cookies) {
    expect({ httpOnly, sameSite, path }, name).toEqual({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(value, name).toMatch(/^[\w-]{27}$/);
  }
});

test("the shop says that it is alive and ready", async ({ request }) => {
  expect((await request.get("/api/health/live")).status()).toBe(200);
  expect(await (await request.get("/api/health/ready")).json()).toEqual({
    status: "ready",
    database: true,
    migrations: true,
    worker: true,
  });
});

test("neither key nor secret stands in what a browser gets", async ({ request }) => {
  const secrets = [
    process.env.E2E_PAYGATE_AUTH_TOKEN,
    process.env.E2E_CALLBACK_SECRET,
    process.env.E2E_AUTH_SECRET,
  ];
  const html = await (await request.get("/")).text();
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(scripts.length).toBeGreaterThan(0);
  const bodies = [
    html,
    ...(await Promise.all(scripts.map(async (script) => (await request.get(script)).text()))),
  ];
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    for (const body of bodies) expect(body).not.toContain(secret);
  }
});
