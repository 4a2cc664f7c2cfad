import { get as httpGet } from "node:http";
import type { APIRequestContext } from "@playwright/test";
import { WebShopper } from "#bench/shopper.ts";
import { readForms } from "#bench/web-form.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { arrangeOrder, orderStates } from "#e2e/order-states.ts";
import { newPhone } from "#e2e/shopper.ts";
import shopEn from "../messages/en/shop.json" with { type: "json" };
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

/** Posts the form of this page to its address with a slash at the end, and says where that leads. */
async function postWithSlash(
  request: APIRequestContext,
  page: string,
  action: RegExp,
  values: Record<string, string> = {},
): Promise<string> {
  const html = await (await request.get(page)).text();
  const form = readForms(html).find((one) => action.test(one.action));
  if (!form) throw new Error(`${page} has no form for ${action}.`);
  const answer = await request.post(`${form.action}/`, {
    form: { ...Object.fromEntries(form.untouched), ...values },
    headers: { origin: fromRun("E2E_APP_URL"), "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  expect(answer.status(), form.action).toBe(303);
  return answer.headers().location ?? "";
}

test("each form is taken with a slash at the end of its address, too", async ({ request, sql }) => {
  const phone = newPhone();
  const post = (page: string, action: RegExp, values?: Record<string, string>) =>
    postWithSlash(request, page, action, values);
  const text = async (page: string) => (await request.get(page)).text();
  expect(await post("/products/savon-noir", /lines$/)).toBe("/cart?answer");
  expect(await text("/cart?answer")).toContain("Ajouté. Votre panier en contient 1.");
  expect(await post("/cart", /quantity$/, { quantity: "0" })).toBe("/cart?answer");
  expect(await post("/cart", /put-back$/)).toBe("/cart?answer");
  expect(await text("/cart?answer")).toContain("est de nouveau dans votre panier");
  expect(await post("/cart", /code$/, { code: "personne" })).toBe("/cart?answer");
  const html = await text("/checkout");
  const place = /name="deliveryPlace" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const answers = { customerName: "Afi Essai", phone, network: "TMONEY", deliveryPlace: place };
  const order = await post("/checkout", /checkout$/, answers);
  expect(order).toMatch(/^\/orders\/[\w-]{27}$/);
  const model = order.slice("/orders/".length);

  const [placed] = await sql`select code from orders where token = ${model}`;
  expect(await post("/orders", /look-up$/, { phone, code: String(placed?.code) })).toBe(order);
  const state = async (name: string, of = model) => {
    const wanted = orderStates[name];
    if (!wanted) throw new Error(`There is no state ${name}.`);
    return `/orders/${await arrangeOrder(sql, of, wanted)}`;
  };
  const unpaid = await state("cancelled");
  const payer = { phone: newPhone().replace(/^9./, "79"), network: "FLOOZ" };
  expect(await post(`${unpaid}/pay`, /pay$/, payer)).toBe(unpaid);
  // Of another shopper: each may try so many numbers a day.
  const other = await new WebShopper({ appUrl: fromRun("E2E_APP_URL"), phone: newPhone() }).buy([
    { slug: "savon-noir" },
  ]);
  const linked = await state("cancelled", other);
  const link = /\/pay\/[\w-]{48}/.exec(await text(linked))?.[0] ?? "";
  const relative = { phone: newPhone().replace(/^9./, "79"), network: "FLOOZ" };
  expect(await post(`${link}/number`, /\/api\/pay\//, relative)).toBe(link);
  const waiting = await state("cancelled");
  expect(await post(waiting, /hosted-page$/)).toBe(`${waiting}/hosted-page`);
  const given = await state("cancelled");
  expect(await post(`${given}/cancel`, /cancel$/)).toBe(given);
  expect(await post(given, /again$/)).toBe("/cart");
  expect(await text("/cart")).toContain(ordersFr.open.pay);
});

test("a query that nobody can decode costs nobody the page", async ({ page, request }) => {
  for (const path of [
    "/?utm=50%",
    "/products/savon-noir?utm_source=%E9t%E9",
    "/cart?answer&x=%",
    "/en?%%%",
  ]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  await page.goto("/?utm=50%");
  await expect(page.getByRole("heading", { level: 1, name: shopFr.hero.title })).toBeVisible();
});

test("an address that nobody can decode, or that does not exist, is said in both languages at once", async ({
  page,
}) => {
  for (const path of [
    "/50%",
    "/caf%E9",
    "/nowhere",
    "/en/nowhere",
    "/cart/more",
    "/en/products/a/b",
    "/x?q=50%",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: shopFr.missing.title })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: shopEn.missing.title })).toBeVisible();
    await expect(page.getByRole("link", { name: shopFr.missing.action })).toHaveAttribute("href", "/");
    await expect(page.getByRole("link", { name: shopEn.missing.action })).toHaveAttribute("href", "/en");
  }
});

for (const [language, prefix, words] of [
  ["fr", "", shopFr],
  ["en", "/en", shopEn],
] as const)
  test(`what does not exist is said by a page of its kind, with the way on (${language})`, async ({
    page,
  }) => {
    for (const path of [
      "/products/nothing-here",
      "/products/caf%E9",
      "/categories/nothing-here",
      `/orders/${"A".repeat(27)}`,
      `/orders/${"A".repeat(27)}/pay`,
      `/orders/${"A".repeat(27)}/cancel`,
      `/orders/${"A".repeat(27)}/receipt`,
      `/pay/${"A".repeat(48)}`,
      `/pay/${"A".repeat(48)}/number`,
      "/returns/nothing-here",
    ]) {
      const answer = await page.goto(prefix + path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: words.missing.title }), path).toBeVisible();
      await expect(page, path).toHaveTitle(new RegExp(`^${words.missing.title} – `));
      await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    }
  });

/** Where a GET with this `Host` is sent. */
function redirectOf(host: string, path: string): Promise<{ status: number; location: string | undefined }> {
  const { port } = new URL(fromRun("E2E_APP_URL"));
  return new Promise((resolve, reject) => {
    const sent = httpGet({ host: "127.0.0.1", port, path, agent: false, headers: { host } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    });
    sent.on("error", reject);
  });
}

test("another spelling of the shop's host leads to the shop, and a host of nobody is refused", async () => {
  const { origin, hostname, port } = new URL(fromRun("E2E_APP_URL"));
  for (const host of [
    `www.${hostname}:${port}`,
    `${hostname}.:${port}`,
    `WWW.${hostname.toUpperCase()}.:${port}`,
  ])
    for (const path of ["/", "/products/savon-noir?a=b", "/cart/"])
      expect(await redirectOf(host, path), host).toEqual({
        status: 308,
        location: origin + (path.length > 1 ? path.replace(/\/$/, "") : path),
      });
  for (const host of ["evil.example", `${hostname}.evil.example:${port}`])
    expect((await redirectOf(host, "/")).status, host).toBe(421);
  // In capitals alone it is the same host to everybody: a demonstration serves every spelling of the loopback.
  expect([200, 308]).toContain((await redirectOf(`${hostname.toUpperCase()}:${port}`, "/")).status);
});
