import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, openBench, testKey } from "./test-bench.ts";
import { newLink, visitor } from "./test-visitor.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
const { get, submit, payOn, press } = visitor(() => bench);

test.each([
  ["a wrong key", { token: "sandbox_other" }, 401],
  ["no key", { token: "" }, 401],
  ["no amount", { amount: "" }, 400],
  ["an amount of nothing", { amount: "0" }, 400],
  ["a fraction", { amount: "5000.5" }, 400],
  ["no identifier", { identifier: "" }, 400],
  ["the network of pay", { network: "TMONEY" }, 400],
  ["a way back that is a script", { url: "javascript:alert(1)" }, 400],
  ["a way back that is no address", { url: "http://" }, 400],
])("%s is refused by a page, before any redirect", async (_what, fields, httpStatus) => {
  for (const path of ["/v1/page", "/v1/page/checkout"]) {
    const answer = await get(path, newLink(fields as Record<string, string>));
    expect([answer.httpStatus, answer.text.includes("refusée")]).toEqual([httpStatus, true]);
  }
});

test.each([
  ["a fraction", { amount: "5000,5" }, "sans centimes"],
  ["an amount in words", { amount: "mille" }, "nombre entier"],
  ["an amount above nine digits", { amount: "1000000000" }, "nombre entier"],
  ["a landline", { phone: "22212345" }, "mobile togolais"],
  ["no network", { network: "" }, "Choisissez un réseau"],
])("%s on the page is told and registers nothing", async (_what, entered, message) => {
  const link = newLink();
  const { httpStatus, text } = await payOn(link, entered as Record<string, string>);
  expect([httpStatus, text.includes(message)]).toEqual([422, true]);
  expect((await bench.statusOf(link.identifier)).body).toHaveProperty("error_code");
});

test("buttons need the link's key and reference, and no other site may press them", async () => {
  const link = newLink();
  const { location } = await payOn(link);
  const stolen = location.replace(testKey, "sandbox_other");
  expect((await press(stolen, "approve")).httpStatus).toBe(401);
  expect((await press(location.replace(/reference=\d+/, "reference=1"), "approve")).httpStatus).toBe(404);
  expect((await press(location, "rob")).httpStatus).toBe(404);
  const origin = "https://evil.example";
  expect((await submit("/v1/page/checkout", newLink(), { origin })).httpStatus).toBe(403);
  expect((await submit("/v1/page/checkout", newLink(), { origin: "null" })).httpStatus).toBe(403);
  expect((await bench.statusOf(link.identifier)).body.status).toBe(2);
});

test("the log shows neither key nor phone number of the link, nor where in detail it leads back", async () => {
  const url = "https://shop.example/retour?secret=of-an-order";
  await get("/v1/page", newLink({ phone: "96112299", url }));
  await payOn(newLink({ url }), { phone: "+228 96 11 22 99" });
  const { requests } = (await bench.control("GET", "/requests")).body as { requests: { path: string }[] };
  expect(requests.map(({ path }) => path)).toEqual(expect.arrayContaining(["/v1/page", "/v1/page/checkout"]));
  for (const secret of [testKey, "96112299", "96 11 22 99", "of-an-order"])
    expect(JSON.stringify(requests)).not.toContain(secret);
});
