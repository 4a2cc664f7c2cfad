import { get } from "node:http";
import type { APIRequestContext } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { readForms } from "#bench/web-form.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { signalWorker } from "#e2e/worker-control.ts";

const secret = () => process.env.E2E_CALLBACK_SECRET ?? "";

/** What must not change, table by table: any row written in money, stock, carts or staff changes it. */
async function fingerprint(sql: Sql): Promise<Record<string, string>> {
  const tables = [
    "orders",
    "order_lines",
    "order_events",
    "payment_attempts",
    "phone_prompts",
    "reservations",
    "stock_levels",
    "receipts",
    "review_cases",
    "carts",
    "cart_lines",
    "removed_lines",
    "promotions",
    "promotion_phones",
    "shop_settings",
    "staff_members",
  ];
  const rows = await Promise.all(
    tables.map(
      (table) =>
        sql`select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${sql(table)} t`,
    ),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]?.[0]?.sum]));
}

/** Sends the path as it is written: a browser or a client library would tidy it first. */
function statusOfRawPath(origin: string, path: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

const paths: [path: string, status: number | number[]][] = [
  ["/products/nothing-of-this-name", 404],
  ["/en/products/nothing-of-this-name", 404],
  ["/categories/nothing", 404],
  ["/nowhere", 404],
  ["/en/nowhere/at/all", 404],
  ["/products/%00", [400, 404]],
  ["/products/%ff", [400, 404]],
  ["/products/%", [400, 404]],
  ["/products/%E0%A4%A", [400, 404]],
  ["/products/..%2f..%2fetc%2fpasswd", [400, 404]],
  ["/products/../../etc/passwd", [400, 404]],
  ["/products/<script>alert(1)</script>", [400, 404]],
  [`/products/${"x".repeat(3000)}`, [400, 404, 414]],
  ["/products/'%20or%201=1--", [400, 404]],
  ["/orders/short", 404],
  [`/orders/${"A".repeat(27)}`, 404],
  [`/en/orders/${"A".repeat(27)}`, 404],
  [`/orders/${"A".repeat(28)}`, 404],
  ["/orders/%00%00%00", [400, 404]],
  [`/api/orders/${"A".repeat(27)}/events`, 404],
  [`/api/orders/${"A".repeat(27)}/status`, 404],
  ["/api/orders/x/status", 404],
  ["/api/orders/%27/status", 404],
  ["/api/nothing", 404],
  ["/api/paygate/callback", 404],
  ["/api/paygate/callback/guessed", [404, 405]],
  ["/api/paygate/callback/guessed/more", 404],
  ["/fr", [200, 308]],
  ["//evil.example/", [400, 404, 308]],
  ["/\\evil.example", [400, 404]],
  ["/_next/image?url=http://evil.example&w=64&q=75", [400, 404]],
  ["/_next/static/../../package.json", [400, 404]],
  ["/.env", 404],
  ["/.git/config", 404],
  ["/admin/orders/NOTHING1", [200, 307, 303, 302, 404]],
];

const queries: [path: string, status: number | number[]][] = [
  ["/search?q=", 200],
  ["/search?q=%00", [200, 400]],
  ["/search?q=%ff", [200, 400]],
  ["/search?q=%25%25%25", 200],
  ["/search?q='%20or%201=1--", 200],
  ["/search?q=\\", [200, 400]],
  ["/search?q=a&q=b", 200],
  ["/search?q[]=a", 200],
  [`/search?q=${"x".repeat(1500)}`, [200, 414]],
  ["/search?q=%F0%9F%98%80", 200],
  ["/search?q=%ED%A0%80", [200, 400]],
  ["/search?constructor=1&__proto__=2", 200],
  ["/api/suggestions?q='%20or%201=1--&locale=fr", 200],
  ["/api/suggestions?q=%F0%9F%98%80&locale=fr", 400],
  ["/api/suggestions?q=%00&locale=fr", 400],
  ["/api/suggestions?q[]=a&locale=fr", 400],
  ["/api/suggestions?q=a&locale=__proto__", 400],
  ["/cart?refused=<script>", 200],
  ["/?x=%", [200, 400]],
];

const callbacks: [name: string, body: string | Buffer, type: string][] = [
  ["nothing", "", "application/json"],
  ["null", "null", "application/json"],
  ["a list", "[]", "application/json"],
  ["a number", "0", "application/json"],
  ["JSON cut off", '{"identifier":"A', "application/json"],
  ["an identifier that is an object", '{"identifier":{"$ne":1}}', "application/json"],
  ["an identifier with a NUL", '{"identifier":"\\u0000"}', "application/json"],
  ["an identifier of 5,000 letters", `{"identifier":"${"x".repeat(5000)}"}`, "application/json"],
  ["SQL for an identifier", `{"identifier":"' or 1=1 --"}`, "application/json"],
  ["a prototype", '{"__proto__":{"identifier":"x"}}', "application/json"],
  ["bytes", Buffer.from([0xff, 0xfe, 0x00, 0x01]), "application/octet-stream"],
  ["a form", "identifier=nobody&amount=1", "application/x-www-form-urlencoded"],
  ["a multipart form without parts", "--x--", "multipart/form-data; boundary=x"],
  ["XML", "<identifier>1</identifier>", "text/xml"],
  ["a claim to be paid", '{"status":0,"identifier":"nobody","amount":1000000}', "application/json"],
];

/**
 * Orders of former stories are still being asked about and expired by the worker; here nothing may move but what the
 * rubbish moves. So the worker sleeps through these stories, put to sleep at a moment when it holds no job and no
 * transaction; a job that a story's killed worker left locked stays as it is.
 */
async function putWorkerToSleep(sql: Sql): Promise<void> {
  await expect
    .poll(
      async () => {
        signalWorker("SIGCONT");
        await new Promise((resolve) => setTimeout(resolve, 300));
        signalWorker("SIGSTOP");
        const [busy] = await sql`
          select (select count(*) from graphile_worker.jobs where locked_at > now() - interval '30 seconds')
            + (select count(*) from pg_stat_activity where datname = current_database()
                and pid <> pg_backend_pid() and state <> 'idle') as count`;
        return Number(busy?.count);
      },
      { timeout: 60_000, intervals: [0] },
    )
    .toBe(0);
}

test.beforeAll(async () => {
  const sql = postgres(fromRun("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  await putWorkerToSleep(sql);
  await sql.end();
});
test.afterAll(() => signalWorker("SIGCONT"));

test.describe("rubbish gets a clear refusal and changes nothing", () => {
  let before: Record<string, string> = {};
  test.beforeEach(async ({ sql }) => {
    before = await fingerprint(sql);
  });
  test.afterEach(async ({ sql }) => {
    expect(await fingerprint(sql), "no row may change").toEqual(before);
  });

  for (const [path, status] of [...paths, ...queries]) {
    test(`GET ${path.slice(0, 60)}`, async ({ baseURL }) => {
      expect([status].flat()).toContain(await statusOfRawPath(baseURL ?? "", path));
    });
  }

  for (const [name, body, type] of callbacks) {
    test(`a callback that is ${name} gets the constant answer`, async ({ request }) => {
      const response = await request.post(`/api/paygate/callback/${secret()}`, {
        data: body,
        headers: { "content-type": type },
      });
      expect(response.status()).toBe(200);
      expect(await response.text()).toBe("ok");
    });
  }

  test("a callback of 9 KB is refused", async ({ request }) => {
    const response = await request.post(`/api/paygate/callback/${secret()}`, { data: "x".repeat(9 * 1024) });
    expect(response.status()).toBe(413);
  });

  test("a callback under a guessed address is refused", async ({ request }) => {
    const response = await request.post("/api/paygate/callback/guessed-guessed-guessed", {
      data: '{"identifier":"x"}',
    });
    expect(response.status()).toBe(404);
  });

  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    for (const path of ["/", "/cart", "/checkout", "/api/health/live"]) {
      test(`${method} ${path}`, async ({ request }) => {
        const response = await request.fetch(path, { method, maxRedirects: 0 });
        expect(response.status()).toBeGreaterThanOrEqual(400);
        expect(response.status()).toBeLessThan(500);
      });
    }
  }

  for (const path of ["/", "/cart", "/checkout", "/products/nothing-of-this-name"]) {
    test(`a form posted to ${path} by another site is refused`, async ({ request }) => {
      const response = await request.post(path, {
        form: { name: "x" },
        headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
        maxRedirects: 0,
      });
      expect(response.status()).toBeLessThan(500);
    });
  }
});

for (const path of ["/", "/cart", "/orders", "/products/savon-noir", "/nowhere"]) {
  test(`${path} takes no form: what is posted to a page is refused or ignored, whoever sends it`, async ({
    request,
    baseURL,
    sql,
  }) => {
    const before = await fingerprint(sql);
    const own = { origin: new URL(baseURL ?? "").origin };
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const multipart = { [`$ACTION_ID_40${"f".repeat(40)}`]: "", name: "x" };
    for (const headers of [own, foreign]) {
      for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
        const answer = await request.post(path, { headers: { ...headers, "content-type": type }, data: "x" });
        expect([400, 403, 404], type).toContain(answer.status());
      }
      expect([400, 403, 404]).toContain((await request.post(path, { headers, multipart })).status());
      const called = { ...headers, "next-action": `40${"f".repeat(40)}` };
      expect([400, 403, 404]).toContain((await request.post(path, { headers: called, data: "[]" })).status());
      // Taken for a page that is asked for in an odd way.
      const form = await request.post(path, { headers, form: { name: "x" }, maxRedirects: 0 });
      expect(form.status()).toBe(path === "/nowhere" ? 404 : 200);
    }
    expect(await fingerprint(sql)).toEqual(before);
  });
}

/** The addresses that take a form; a token that nobody holds stands where one belongs. */
const formAddresses = [
  "/api/cart/lines",
  "/api/cart/quantity",
  "/api/cart/put-back",
  "/api/cart/code",
  "/api/checkout",
  "/api/orders/look-up",
  ...["pay", "cancel", "again", "hosted-page"].map((form) => `/api/orders/${"A".repeat(27)}/${form}`),
  `/api/pay/${"A".repeat(48)}`,
];

for (const address of formAddresses) {
  test(`a form that ${address.replace(/A{9,}/, "…")} cannot read or must not take changes nothing`, async ({
    request,
    sql,
    baseURL,
  }) => {
    const before = await fingerprint(sql);
    const own = { origin: new URL(baseURL ?? "").origin };
    const send = async (headers: Record<string, string>, data: string | Buffer) => {
      const answer = await request.post(address, { headers: { ...own, ...headers }, data, maxRedirects: 0 });
      return answer.status();
    };
    const urlencoded = "application/x-www-form-urlencoded";
    const refused: [name: string, status: number, headers: Record<string, string>, data: string | Buffer][] =
      [
        ["another site's", 403, { "sec-fetch-site": "cross-site", "content-type": urlencoded }, "locale=fr"],
        ["a neighbour's", 403, { "sec-fetch-site": "same-site", "content-type": urlencoded }, "locale=fr"],
        [
          "of another origin",
          403,
          { origin: "https://evil.example", "content-type": urlencoded },
          "locale=fr",
        ],
        ["of no origin that is one", 403, { origin: "null", "content-type": urlencoded }, "locale=fr"],
        ["JSON", 400, { "content-type": "application/json" }, "{}"],
        ["text", 400, { "content-type": "text/plain" }, "locale=fr"],
        ["multipart without a boundary", 400, { "content-type": "multipart/form-data" }, "rubbish"],
        [
          "multipart cut off",
          400,
          { "content-type": "multipart/form-data; boundary=x" },
          "--x\r\nContent-Dis",
        ],
        ["of 65 KB", 413, { "content-type": urlencoded }, `locale=fr&name=${"x".repeat(65 * 1024)}`],
        ["of 201 fields", 413, { "content-type": urlencoded }, "a=b&".repeat(201)],
      ];
    for (const [name, status, headers, data] of refused) expect(await send(headers, data), name).toBe(status);
    // What can be read and means nothing is answered as every form is: by a page that says so.
    for (const data of [
      "",
      "%",
      "locale=__proto__&key=1&variantId=1&quantity=1",
      Buffer.from([0xff, 0x00, 0xfe]),
    ])
      expect(await send({ "content-type": urlencoded }, data), String(data)).toBe(303);
    expect((await request.get(address, { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(400);
    expect(await fingerprint(sql)).toEqual(before);
  });
}

/** The form of this page that is posted there, with its fields as they are rendered. */
async function openForm(
  request: APIRequestContext,
  page: string,
  action: string,
): Promise<Record<string, string>> {
  const html = await (await request.get(page)).text();
  const form = readForms(html).find((one) => one.action === action);
  if (!form) throw new Error(`${page} has no form for ${action}.`);
  return Object.fromEntries(form.untouched);
}

test.describe("rubbish in a form of ours gets a refusal and changes nothing", () => {
  const product = "/products/savon-noir";
  const lines = "/api/cart/lines";
  const additions: [name: string, fields: Record<string, string>][] = [
    ["an unknown variant", { variantId: "00000000-0000-4000-8000-000000000000" }],
    ["a variant that is no id", { variantId: "' or 1=1 --" }],
    ["a negative quantity", { quantity: "-1" }],
    ["a quantity of zero", { quantity: "0" }],
    ["a huge quantity", { quantity: "99999999999999999999" }],
    ["half a piece", { quantity: "1.5" }],
    ["a quantity in words", { quantity: "un" }],
    ["a price of the sender's own", { priceXof: "1" }],
    ["a key that is no key", { key: "1" }],
    ["a language that we do not speak", { locale: "../../etc" }],
  ];
  for (const [name, fields] of additions) {
    test(`adding ${name}`, async ({ request, sql, baseURL }) => {
      const before = await fingerprint(sql);
      const form = await openForm(request, product, lines);
      const answer = await request.post(lines, {
        form: { ...form, ...fields },
        headers: { origin: baseURL ?? "" },
      });
      expect([answer.status(), new URL(answer.url()).pathname]).toEqual([200, "/cart"]);
      expect(await answer.text()).toMatch(/n’a pas été comprise|n’est plus vendu/);
      expect(await fingerprint(sql)).toEqual(before);
    });
  }

  test("the same form sent honestly does add: the refusals above are no accident", async ({
    request,
    baseURL,
  }) => {
    const form = await openForm(request, product, lines);
    const answer = await request.post(lines, { form, headers: { origin: baseURL ?? "" } });
    expect(await answer.text()).toContain("Ajouté");
  });

  const orders: [name: string, fields: Record<string, string>][] = [
    ["nothing wrong: the refusals below are no accident", {}],
    ["a place of nobody", { deliveryPlace: "00000000-0000-4000-8000-000000000000:1" }],
    ["a total of the sender's own", { total: "1" }],
    ["a place whose total is 1 franc", { deliveryPlace: "cheap" }],
    ["a key that is no key", { idempotencyKey: "1" }],
    ["a network of nobody", { network: "MPESA" }],
    ["a foreign number", { phone: "+33612345678" }],
    ["a name of 10,000 letters", { customerName: "x".repeat(10_000) }],
    ["a name that turns the reading direction", { customerName: "Afi\u202e Essai" }],
  ];
  for (const [name, fields] of orders) {
    test(`ordering with ${name}`, async ({ request, sql, baseURL }) => {
      const headers = { origin: baseURL ?? "" };
      await request.post(lines, { form: await openForm(request, product, lines), headers });
      const before = await fingerprint(sql);
      const form = await openForm(request, "/checkout", "/api/checkout");
      const html = await (await request.get("/checkout")).text();
      const place = /name="deliveryPlace" value="([0-9a-f-]{36}):(\d+)"/.exec(html) ?? [];
      const honest = {
        customerName: "Afi Essai",
        phone: "90121212",
        network: "TMONEY",
        landmark: "",
        deliveryPlace: `${place[1]}:${place[2]}`,
      };
      const sent: Record<string, string> = { ...form, ...honest, ...fields };
      if (sent.deliveryPlace === "cheap") sent.deliveryPlace = `${place[1]}:1`;
      const answer = await request.post("/api/checkout", { form: sent, headers, maxRedirects: 0 });
      const isHonest = Object.keys(fields).length === 0;
      expect(answer.status()).toBe(303);
      expect(answer.headers().location).toMatch(isHonest ? /^\/orders\/[\w-]{27}$/ : /^\/checkout\?answer$/);
      if (isHonest) expect(await fingerprint(sql)).not.toEqual(before);
      else {
        expect(await fingerprint(sql)).toEqual(before);
        // What was wrong is said where it was typed.
        const told = await (await request.get("/checkout?answer")).text();
        expect(told).toMatch(/data-refusal=""|aria-invalid="true"/);
      }
    });
  }
});
