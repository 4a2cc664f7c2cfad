import { get } from "node:http";
import postgres, { type Sql } from "postgres";
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

for (const path of ["/cart", "/orders", "/products/savon-noir", "/admin/sign-in", "/nowhere"]) {
  test(`what no form of ${path} sends is refused, and one of an older build gets its page anew`, async ({
    request,
    baseURL,
  }) => {
    const own = { origin: new URL(baseURL ?? "").origin };
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
      const headers = { ...own, "content-type": type };
      expect((await request.post(path, { headers, data: "rubbish" })).status(), type).toBe(400);
    }
    const multipart = { [`$ACTION_ID_40${"f".repeat(40)}`]: "" };
    const foreign = { origin: "https://evil.example" };
    expect((await request.post(path, { headers: foreign, multipart })).status()).toBe(403);
    if (path === "/nowhere") return;
    const old = await request.post(path, { headers: own, multipart, maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([303, path]);
  });
}

/** The form with this field and a server action, as a browser without scripts would send it: its fields as drawn. */
function formOf(html: string, field: string): Record<string, string> {
  const forms = [...html.matchAll(/<form[^>]*method="POST"[^>]*>(.*?)<\/form>/gis)].map(
    ([, fields]) => fields,
  );
  const form = forms.find((fields) => fields?.includes(` name="${field}"`)) ?? "";
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  // What has no name is never sent.
  const named = inputs.filter((input) => / name="[^"]/.test(input));
  const sent = named.filter((input) => !input.includes('type="radio"') || input.includes('checked=""'));
  const attribute = (input: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"');
  return Object.fromEntries(sent.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

test.describe("rubbish in a form of ours gets a refusal and changes nothing", () => {
  const product = "/products/savon-noir";
  const additions: [name: string, fields: Record<string, string>][] = [
    ["an unknown variant", { variantId: "00000000-0000-4000-8000-000000000000" }],
    ["a variant that is no id", { variantId: "' or 1=1 --" }],
    ["a negative quantity", { quantity: "-1" }],
    ["a quantity of zero", { quantity: "0" }],
    ["a huge quantity", { quantity: "99999999999999999999" }],
    ["half a piece", { quantity: "1.5" }],
    ["a quantity in words", { quantity: "un" }],
    ["a price of the sender's own", { priceXof: "1" }],
    ["a language that we do not speak", { locale: "../../etc" }],
  ];
  for (const [name, fields] of additions) {
    test(`adding ${name}`, async ({ request, sql, baseURL }) => {
      const before = await fingerprint(sql);
      const form = formOf(await (await request.get(product)).text(), "variantId");
      const answer = await request.post(product, {
        multipart: { ...form, quantity: "1", ...fields },
        headers: { origin: baseURL ?? "" },
      });
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toMatch(/n’a pas été comprise|n’est plus vendu/);
      expect(await fingerprint(sql)).toEqual(before);
    });
  }

  test("the same form sent honestly does add: the refusals above are no accident", async ({
    request,
    baseURL,
  }) => {
    const form = formOf(await (await request.get(product)).text(), "variantId");
    const answer = await request.post(product, {
      multipart: { ...form, quantity: "1" },
      headers: { origin: baseURL ?? "" },
    });
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
      const adding = formOf(await (await request.get(product)).text(), "variantId");
      await request.post(product, { multipart: { ...adding, quantity: "1" }, headers });
      const before = await fingerprint(sql);
      const html = await (await request.get("/checkout")).text();
      const place = /name="deliveryPlace" value="([0-9a-f-]{36}):(\d+)"/.exec(html) ?? [];
      const cheap = `${place[1]}:1`;
      const honest = {
        customerName: "Afi Essai",
        phone: "90121212",
        network: "TMONEY",
        landmark: "",
        deliveryPlace: place[0] ? `${place[1]}:${place[2]}` : "",
      };
      const sent: Record<string, string> = { ...formOf(html, "customerName"), ...honest, ...fields };
      const answer = await request.post("/checkout", {
        multipart: {
          ...sent,
          deliveryPlace: sent.deliveryPlace === "cheap" ? cheap : (sent.deliveryPlace ?? ""),
        },
        headers,
        maxRedirects: 0,
      });
      const isHonest = Object.keys(fields).length === 0;
      expect(answer.status()).toBe(isHonest ? 303 : 200);
      if (isHonest) expect(await fingerprint(sql)).not.toEqual(before);
      else expect(await fingerprint(sql)).toEqual(before);
    });
  }
});
