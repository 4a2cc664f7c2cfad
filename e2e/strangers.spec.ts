import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { readCanaries, writeCartCookies } from "#e2e/strangers.ts";

const pages = [
  "/",
  "/cart",
  "/checkout",
  "/products/savon-noir",
  "/categories/soins",
  "/search?q=savon",
  "/orders",
];

test("whatever form a cart's cookie is sent in, a stranger who asks afterwards sees no cart", async ({
  sql,
}) => {
  test.setTimeout(180_000);
  const visitors = await readCanaries(sql, fromRun("E2E_APP_URL"), 3);
  for (const visitor of visitors) {
    for (const cookie of writeCartCookies(visitor.cookieName, visitor.token)) {
      for (const page of pages) {
        await visitor.open(page, cookie);
        const stranger = await visitor.open(page, undefined);
        for (const { canary } of visitors)
          expect(stranger, `${page} after ${cookie.slice(0, 60)}`).not.toContain(canary);
      }
    }
  }
});

test("fifty visitors at once each see their own cart or none", async ({ sql }) => {
  test.setTimeout(180_000);
  const visitors = await readCanaries(sql, fromRun("E2E_APP_URL"), 50);
  for (const page of pages) {
    const answers = await Promise.all(
      visitors.map(async (visitor) => ({
        visitor,
        html: await visitor.open(page, `${visitor.cookieName}=${visitor.token}`),
      })),
    );
    for (const { visitor, html } of answers) {
      for (const { canary } of visitors) {
        if (canary !== visitor.canary) expect(html, page).not.toContain(canary);
      }
      if (page === "/cart") expect(html).toContain(visitor.canary);
    }
  }
});

test("who leaves in the middle of a form leaves nothing behind for the next", async ({ sql }) => {
  test.setTimeout(120_000);
  const visitors = await readCanaries(sql, fromRun("E2E_APP_URL"), 50);
  const forms = [
    "/api/cart/lines",
    "/api/cart/quantity",
    "/api/checkout",
    "/api/orders/look-up",
    "/admin/sign-in",
  ];
  for (const page of pages) {
    const answers = await Promise.all(
      visitors.flatMap((visitor, at) => [
        visitor.breakOff(forms[at % forms.length] ?? "").then(() => ""),
        visitor.open(page, undefined),
      ]),
    );
    for (const { canary } of visitors) expect(answers.join(""), page).not.toContain(canary);
  }
});
