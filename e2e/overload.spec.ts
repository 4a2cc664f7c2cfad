import { readFileSync } from "node:fs";
import { WebShopper } from "#bench/shopper.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { ask, askRepeatedly, askTogether, leaveAfter, patiently, percentile } from "#e2e/load.ts";
import { newPhone } from "#e2e/shopper.ts";

const appUrl = fromRun("E2E_APP_URL");
const shopper = (scenario?: string) =>
  new WebShopper({ appUrl, phone: newPhone(scenario), hasScripts: false });

/** Buys until it is paid; what is shed is tried again as the answer says. */
async function buyAndPay(): Promise<number> {
  const began = performance.now();
  const buyer = shopper("01");
  await patiently(() => buyer.fillCart([{ slug: "savon-noir" }]));
  const form = await patiently(() => buyer.prepareOrder());
  const token = await patiently(() => buyer.placeOrder(form));
  await expect
    .poll(() => patiently(() => buyer.browser.get(`/orders/${token}`)), {
      timeout: 60_000,
      intervals: [1_000],
    })
    .toMatch(/<h1[^>]*>Payé</);
  return performance.now() - began;
}

async function inTurn<Result>(works: (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const work of works) results.push(await work());
  return results;
}

test("three times a thousand requests at once: pages and quick 503s, and twenty shoppers pay meanwhile", async () => {
  test.setTimeout(180_000);
  const token = await shopper("03").buy([{ slug: "savon-noir" }]);
  const paths = [
    "/search?q=savon",
    "/products/savon-noir",
    `/orders/${token}`,
    `/api/orders/${token}/events`,
  ];
  const health = askRepeatedly(`${appUrl}/api/health/live`, 100);
  const purchases = Promise.all(Array.from({ length: 20 }, buyAndPay));
  for (let round = 0; round < 3; round++) {
    const answers = await askTogether(Array.from({ length: 1_000 }, (_, at) => `${appUrl}${paths[at % 4]}`));
    const of = (status: number) => answers.filter((answer) => answer.status === status);
    const pages = of(200).filter(({ type }) => type.startsWith("text/html"));
    expect(pages.length, "pages").toBeGreaterThanOrEqual(200);
    const others = answers.filter(({ status }) => status !== 200 && status !== 503);
    expect(others, "nothing but pages and 503s").toEqual([]);
    for (const { retryAfter } of of(503)) expect(Number(retryAfter)).toBeGreaterThan(0);
    const slowest503 = percentile(of(503), 0.95);
    console.log(
      `  ${pages.length} pages (p95 ${percentile(pages, 0.95)} ms), ${of(503).length} 503s (p95 ${slowest503} ms)`,
    );
    expect(slowest503, "a 503 is quick").toBeLessThan(percentile(pages, 0.95));
  }
  const times = (await purchases).map((ms) => ({ ms }));
  const beats = await health.stop();
  console.log(
    `  20 purchases paid, p95 ${percentile(times, 0.95)} ms; health p99 ${percentile(beats, 0.99)} ms`,
  );
  expect(beats.filter(({ status, ms }) => status !== 200 || ms >= 1_000)).toEqual([]);
});

test("a form of 13,000 fields is refused at once, and holds nobody up", async () => {
  const health = askRepeatedly(`${appUrl}/api/health/live`, 20);
  const fields = Array.from({ length: 13_000 }, (_, at) => `a${at % 10}=`).join("&");
  const part = (at: number) => `--x\r\nContent-Disposition: form-data; name="${at % 10}"\r\n\r\n\r\n`;
  const parts = `${Array.from({ length: 1_000 }, (_, at) => part(at)).join("")}--x--\r\n`;
  const forms: [type: string, body: string][] = [
    ["application/x-www-form-urlencoded", fields.slice(0, 64_000)],
    ["multipart/form-data; boundary=x", parts],
  ];
  for (const path of [
    "/api/checkout",
    "/api/cart/lines",
    "/api/orders/look-up",
    "/admin/sign-in",
    "/checkout",
  ]) {
    for (const [type, body] of forms) {
      const answer = await ask(`${appUrl}${path}`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      expect(answer.ms, `${path} ${type}`).toBeLessThan(500);
      expect(answer.status, `${path} ${type}`).toBeLessThan(500);
      if (path.startsWith("/api/")) expect(answer.status).toBe(413);
    }
  }
  const beats = await health.stop();
  expect(beats.filter(({ ms }) => ms >= 250)).toEqual([]);
});

test("an order has four streams at most, and a fifth tab asks its status instead", async () => {
  const buyer = shopper();
  const token = await buyer.buy([{ slug: "savon-noir" }]);
  const events = `${appUrl}/api/orders/${token}/events`;
  const open = () => ask(events, {}, { keepsOpen: true });
  // Who leaves before the stream has begun, or asks for its headers alone, takes no place.
  await Promise.all(Array.from({ length: 20 }, (_, at) => leaveAfter(events, at)));
  for (let head = 0; head < 4; head++) await ask(events, { method: "HEAD" });
  // A place comes back a moment after its tab has closed.
  await expect
    .poll(async () => {
      const tabs = await inTurn(Array.from({ length: 5 }, () => open));
      for (const { close } of tabs) close();
      return tabs.map(({ status }) => status);
    })
    .toEqual([200, 200, 200, 200, 503]);
  expect(await buyer.browser.get(`/api/orders/${token}/status`, "application/json")).toContain("version");
});

test("web is killed: it is back within five seconds, and the worker never stopped", async ({ sql }) => {
  const pid = (part: "WEB" | "WORKER") => readFileSync(fromRun(`E2E_${part}_PID_FILE`), "utf8");
  const worker = pid("WORKER");
  const beat = async () => (await sql`select max(seen_at) as at from worker_heartbeats`)[0]?.at as Date;
  const before = await beat();
  const killedAt = performance.now();
  process.kill(Number(pid("WEB")), "SIGKILL");
  await expect
    .poll(async () => (await ask(`${appUrl}/api/health/live`)).status, { intervals: [100], timeout: 10_000 })
    .toBe(200);
  const backAfterMs = performance.now() - killedAt;
  console.log(`  web was back after ${Math.round(backAfterMs)} ms`);
  expect(backAfterMs).toBeLessThan(5_000);
  expect(pid("WORKER")).toBe(worker);
  await expect.poll(async () => (await beat()) > before, { timeout: 40_000 }).toBe(true);
});
