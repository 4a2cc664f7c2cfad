import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { slowPhone } from "#e2e/phone-profile.ts";

test.use({ onSlowPhone: true });

/** How long a sum, an answer and a file take in this tab, in milliseconds. */
function measure(tab: Page) {
  return tab.evaluate(async () => {
    const time = async (work: () => unknown) => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const script = document.querySelector<HTMLScriptElement>("script[src]")?.src ?? "";
    return {
      sum: await time(() => {
        let total = 0;
        for (let n = 0; n < 100_000_000; n++) total = (total + n * 31) | 0;
        return total;
      }),
      answer: await time(() => fetch("/api/health/live")),
      file: await time(async () => (await fetch(script, { cache: "no-store" })).arrayBuffer()),
    };
  });
}

// Stories that are told on a slow telephone prove nothing when it is not slow.
test("the slow phone is slow: its sums, its answers and its downloads", async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const ordinary = await context.newPage();
  for (const tab of [ordinary, page]) await tab.goto("/");
  const quick: Awaited<ReturnType<typeof measure>>[] = [];
  const slow: typeof quick = [];
  // By turns, since the machine has other work too; of each the middle one of five.
  for (let turn = 0; turn < 5; turn++) {
    quick.push(await measure(ordinary));
    slow.push(await measure(page));
  }
  await context.close();
  const middle = (of: typeof quick, what: "sum" | "answer" | "file") =>
    of.map((times) => times[what]).toSorted((a, b) => a - b)[2] ?? Number.NaN;
  const told = JSON.stringify({ quick, slow });
  expect(middle(slow, "sum"), told).toBeGreaterThan(middle(quick, "sum") * 2);
  for (const what of ["answer", "file"] as const)
    expect(middle(slow, what) - middle(quick, what), told).toBeGreaterThan(slowPhone.roundTripMs * 0.9);
});
