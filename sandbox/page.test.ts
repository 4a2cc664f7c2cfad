import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Bench, openBench } from "./test-bench.ts";
import { newLink, shopUrl, visitor } from "./test-visitor.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const { get, payOn, press } = visitor(() => bench);
const pathOf = (location: string) => new URL(location, bench.url()).pathname;

test("the link redirects once on its way, with all it said, and the form is filled in from it", async () => {
  const link = newLink({ phone: "96112233", network: "MOOV", description: "Pagne <b>" });
  const first = await get("/v1/page", link);
  expect([first.httpStatus, pathOf(first.location)]).toEqual([302, "/v1/page/checkout"]);
  expect(Object.fromEntries(new URL(first.location, bench.url()).searchParams)).toEqual(link);
  const { text, response } = await get(first.location);
  expect(text).toContain("SIMULATEUR");
  expect(text).toMatch(/name="amount"[^>]*value="5000"/);
  expect(text).toMatch(/name="phone"[^>]*value="96112233"/);
  expect(text).toMatch(/value="MOOV" required\s+checked/);
  expect(text).toContain("Pagne &lt;b&gt;");
  expect(text).not.toContain("<script");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await bench.statusOf(link.identifier)).body).toHaveProperty("error_code");
});

test("without the redirect the page answers at its own address, and speaks English when asked", async () => {
  await bench.control("PUT", "/settings", { pageRedirects: false });
  const { httpStatus, text } = await get("/v1/page", newLink({ lang: "en" }));
  await bench.control("PUT", "/settings", { pageRedirects: true });
  expect(httpStatus).toBe(200);
  for (const words of ['<html lang="en">', "SIMULATOR", ">Pay</button>", "Back to the shop"])
    expect(text).toContain(words);
});

test("the amount edited on the page is what is paid, told and counted", async () => {
  const link = newLink();
  const { httpStatus, location } = await payOn(link, { amount: "1" });
  expect([httpStatus, pathOf(location)]).toEqual([303, "/v1/page/waiting"]);
  expect((await bench.statusOf(link.identifier)).body.status).toBe(2);
  const waiting = await get(location);
  expect(waiting.text).toContain('http-equiv="refresh" content="3"');
  for (const name of ["Approuver", "Annuler", "Retour à la boutique"]) expect(waiting.text).toContain(name);
  expect((await press(location, "approve")).location).toBe(location);
  expect((await bench.statusOf(link.identifier)).body).toMatchObject({ amount: 1, status: 0 });
  await vi.waitFor(() =>
    expect(bench.shop.received.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ identifier: link.identifier, amount: 1, payment_method: "T-Money" }),
    ),
  );
  const paid = (await get(location)).text;
  expect(paid).toContain(`content="5;url=${shopUrl}"`);
  expect(paid).toContain(`<a href="${shopUrl}">`);
});

test("numbers are taken as people write them, and the page's networks become those of pay", async () => {
  const link = newLink();
  await payOn(link, { amount: "12 500", phone: "+228 96 11 22 33", network: "MOOV" });
  const { prompts } = (await bench.control("GET", "/prompts")).body as { prompts: object[] };
  expect(prompts).toContainEqual(
    expect.objectContaining({
      identifier: link.identifier,
      amount: 12_500,
      phone: "96112233",
      network: "FLOOZ",
    }),
  );
});

test("an identifier that is open or paid is shown as it stands, and no second prompt goes out", async () => {
  const link = newLink();
  const { tx_reference } = (await bench.pay({ identifier: link.identifier })).body;
  for (const state of ["En attente", "Payé"]) {
    const shown = await get("/v1/page/checkout", link);
    expect(new URL(shown.location, bench.url()).searchParams.get("reference")).toBe(String(tx_reference));
    expect((await payOn(link)).location).toContain(`reference=${tx_reference}`);
    expect((await get(shown.location)).text).toContain(state === "Payé" ? "Payé" : "Approuver");
    await bench.control("POST", `/prompts/${tx_reference}/approve`);
  }
});

test("test numbers decide here as they do after pay", async () => {
  const link = newLink();
  await payOn(link, { phone: "90000001" });
  await vi.waitFor(async () => expect((await bench.statusOf(link.identifier)).body.status).toBe(0));
  expect((await payOn(newLink(), { phone: "90000007" })).httpStatus).toBe(502);
  await expect(payOn(newLink(), { phone: "90000005" })).rejects.toThrow();
});

test("with pageReturnPosts the way back is posted the same message as the callback address", async () => {
  await bench.control("PUT", "/settings", { pageReturnPosts: true });
  const url = bench.shop.url.replace("/callback", "/retour");
  const link = newLink({ url });
  await press((await payOn(link)).location, "approve");
  await bench.control("PUT", "/settings", { pageReturnPosts: false });
  const told = () => bench.shop.received.filter(({ body }) => body.identifier === link.identifier);
  await vi.waitFor(() =>
    expect(
      told()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["/callback", "/retour"]),
  );
  expect(told()[0]?.body).toEqual(told()[1]?.body);
});
