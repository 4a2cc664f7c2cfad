import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settingWords } from "./desk-settings-words.ts";
import { scenarios } from "./scenarios.ts";
import { initialSettings } from "./settings.ts";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function desk(path = "") {
  const response = await fetch(`${bench.url()}/desk${path}`);
  return { text: (await response.text()).replaceAll("\u00a0", " "), headers: response.headers };
}
async function press(path: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${bench.url()}/desk${path}`, { method: "POST", body, redirect: "manual" });
  const text = await response.text();
  return { httpStatus: response.status, location: response.headers.get("location"), text };
}
const body = async (path: string) => (await bench.control("GET", path)).body;
type Recorded = { id: number; state: string; dueAt?: number; deliveries: object[] };
const callbacks = async () => (await body("/callbacks")).callbacks as Recorded[];

test("the desk shows every part in both languages, runs no script, and leads to the phone and back", async () => {
  await bench.pay({ identifier: "<b>bold</b>", description: "<script>" });
  const { text, headers } = await desk();
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(text).not.toMatch(/<script|<b>bold/);
  for (const { digits, fr } of scenarios)
    expect(text).toMatch(new RegExp(`90 00 00 ${digits}<.*\n<td>${fr}<`));
  for (const name of Object.keys(initialSettings)) expect(text).toContain(`name="${name}"`);
  for (const words of ["SIMULATEUR", "4 001 F CFA", "+72 h", "Notifications", "Registre", 'href="/"'])
    expect(text).toContain(words);
  const english = (await desk("?lang=en")).text;
  for (const words of ["SIMULATOR", "Callbacks", "Ledger", 'href="/?lang=en"', settingWords.hangMs.en])
    expect(english).toContain(words);
  expect(await (await fetch(`${bench.url()}/`)).text()).toContain('href="/desk"');
});

test("neither key nor phone number of a request stands in the list of requests", async () => {
  await bench.pay({ phone_number: "96998877" });
  const section = (await desk()).text.split('id="requests"')[1]?.split("</section>")[0];
  expect(section).toContain("…77");
  for (const secret of [testKey, "96998877"]) expect(section).not.toContain(secret);
});

test("the clock is moved by a button or by a time that was typed, and rubbish is refused in words", async () => {
  const before = new Date((await body("/ledger")).now as string).getTime();
  expect(await press("/advance", { seconds: "900" })).toMatchObject({
    httpStatus: 303,
    location: "/desk?done=yes",
  });
  await press("/advance?lang=en", { seconds: "72h" });
  const after = new Date((await body("/ledger")).now as string).getTime();
  expect(Math.round((after - before) / 1000)).toBeCloseTo(900 + 72 * 3600, -1);
  const refused = await press("/advance", { seconds: "<b>" });
  expect([refused.httpStatus, refused.text.includes('role="alert">seconds')]).toEqual([400, true]);
});

test("the settings form, sent as it stands, changes nothing; edited, it changes what was edited", async () => {
  const before = (await body("/settings")) as Record<string, unknown>;
  const asForm = Object.entries(before).map(([name, value]) => [name, value === null ? "" : String(value)]);
  expect((await press("/settings", Object.fromEntries(asForm))).httpStatus).toBe(303);
  expect(await body("/settings")).toEqual(before);
  await press("/settings", { payMode: "cut_before", pageRedirects: "false", callbackUrl: "", hangMs: "7" });
  expect(await body("/settings")).toMatchObject({
    payMode: "cut_before",
    pageRedirects: false,
    callbackUrl: null,
    hangMs: 7,
  });
  expect((await press("/settings", { hangMs: "soon" })).httpStatus).toBe(400);
});

test("a callback is delayed, dropped, sent again and doubled from the desk", async () => {
  await bench.control("PUT", "/settings", { callbackDelayMs: 60_000 });
  await press("/trigger", { what: "approve" });
  expect((await callbacks())[0]?.state).toBe("waiting");
  await press("/callbacks/1/delay", { seconds: "1h" });
  await press("/advance", { seconds: "120" });
  expect(bench.shop.received).toHaveLength(0);
  expect((await desk()).text).toContain("en attente");
  await press("/callbacks/1/drop");
  await press("/advance", { seconds: "2h" });
  expect([(await callbacks())[0]?.state, bench.shop.received.length]).toEqual(["dropped", 0]);
  expect((await press("/callbacks/1/drop")).httpStatus).toBe(409);
  await press("/callbacks/1/resend");
  await press("/callbacks/1/duplicate", { copies: "2" });
  expect(bench.shop.received).toHaveLength(3);
  expect((await callbacks()).map(({ state }) => state)).toEqual(["delivered", "delivered", "delivered"]);
});

test("a forged message leaves exactly as it stands in the box, even when it is no JSON", async () => {
  const { tx_reference } = (await bench.pay({ identifier: "unpaid" })).body;
  const box = (await desk(`/forge?transaction=${tx_reference}`)).text;
  expect(box).toMatch(/<textarea[^>]*>\s*\{\s+&quot;tx_reference&quot;/);
  for (const text of ['{"tx_reference": 1,  "amount": 5000.0}', "{ broken", "{\n}"]) {
    // As a browser sends the lines of a text box.
    await press("/callbacks/forge", { body: text.replace("\n", "\r\n") });
    expect(bench.shop.received.at(-1)?.text).toBe(text);
  }
  await press("/callbacks/forge", { body: "{}", url: bench.shop.url.replace("/callback", "/elsewhere") });
  expect(bench.shop.received.at(-1)).toMatchObject({ path: "/elsewhere", text: "{}" });
  expect((await desk()).text).toContain("contrefaite");
  expect((await press("/callbacks/forge", { body: "{}", url: "file:///etc/passwd" })).httpStatus).toBe(400);
  expect((await bench.statusOf("unpaid")).body.status).toBe(2);
});

test("money is withdrawn down to nothing, never below", async () => {
  await press("/settings", { floozBalance: "1000" });
  expect((await press("/withdraw", { network: "FLOOZ", amount: "400" })).httpStatus).toBe(303);
  expect((await press("/withdraw", { network: "FLOOZ", amount: "601" })).httpStatus).toBe(409);
  expect((await body("/ledger")).balances).toEqual({ flooz: 600, tmoney: 0 });
});

test("a reset asks first", async () => {
  await bench.pay();
  expect((await desk("/reset")).text).toContain("Oui, tout effacer");
  expect((await press("/reset")).location).toBe("/desk/reset");
  expect((await body("/ledger")).transactions).toHaveLength(1);
  await press("/reset", { sure: "yes" });
  await vi.waitFor(async () => expect((await body("/ledger")).transactions).toEqual([]));
});

test("only this machine may see or press the desk, and an address it has not is 404", async () => {
  const foreign = { origin: "https://evil.example" };
  const answer = await fetch(`${bench.url()}/desk/reset`, { method: "POST", headers: foreign });
  expect(answer.status).toBe(403);
  expect((await fetch(`${bench.url()}/desk`, { headers: foreign })).status).toBe(403);
  expect((await press("/nothing")).httpStatus).toBe(404);
});
