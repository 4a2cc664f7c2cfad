import { expect, test } from "#e2e/fixtures.ts";

for (const path of ["/", "/en", "/cart", "/checkout", "/search?q=pagne", "/nowhere", "/admin/sign-in"]) {
  test(`${path} runs one script of ours, and nothing that stands in it`, async ({ request }) => {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-");
    const html = await answer.text();
    // Data for search engines is never run.
    const scripts = (html.match(/<script\b[^>]*>/g) ?? []).filter((script) => !script.includes("ld+json"));
    expect(scripts).toEqual([
      expect.stringMatching(/^<script type="module" src="\/browser\/[0-9a-f]{16}\.js">$/),
    ]);
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
  for (const path of ["/", "/cart", "/search?q=karite", "/checkout"]) {
    expect((await request.get(path)).headers()["set-cookie"], path).toBeUndefined();
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
