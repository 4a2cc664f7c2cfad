import { afterAll, beforeAll, expect, test } from "vitest";
import { scenarios } from "./scenarios.ts";
import { type Bench, openBench } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function page(path = "/") {
  const response = await fetch(`${bench.url()}${path}`);
  return { text: (await response.text()).replaceAll("\u00a0", " "), headers: response.headers };
}

test("a prompt is an article named by number and amount, with the shop's words and five buttons", async () => {
  await bench.pay({ amount: 12_500, description: "Pagne <script>alert(1)</script>" });
  const { text } = await page();
  expect(text).toContain('<article aria-label="90 12 34 56 · 12 500 F CFA"');
  expect(text).toContain("Pagne &lt;script&gt;");
  expect(text).toContain("SIMULATEUR");
  for (const name of ["Approuver", "Annuler", "Ignorer", "Mauvais code", "Solde insuffisant"])
    expect(text).toContain(`>${name}</button>`);
});

test("the same page speaks English, and lists every test number in both languages", async () => {
  const english = (await page("/?lang=en")).text;
  expect(english).toContain('<html lang="en">');
  for (const name of ["Approve", "Cancel", "Ignore", "Wrong PIN", "Insufficient funds"])
    expect(english).toContain(`>${name}</button>`);
  const french = (await page()).text;
  for (const { digits, en, fr } of scenarios) {
    expect(french).toContain(`90 00 00 ${digits}</dt><dd>${fr}</dd>`);
    expect(english).toContain(`90 00 00 ${digits}</dt><dd>${en}</dd>`);
  }
});

test("buttons are plain forms: approving pays and leads back to the page in the same language", async () => {
  const { body } = await bench.pay({ identifier: "by hand" });
  const path = `/phone/${body.tx_reference}/approve?lang=en`;
  const response = await fetch(`${bench.url()}${path}`, { method: "POST", redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([303, "/?lang=en"]);
  expect((await bench.statusOf("by hand")).body.status).toBe(0);
  expect((await page()).text).toContain("Payé");
});

test("no script but the page's own may run", async () => {
  const policy = (await page()).headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'(;|$)/);
});
