import type { Browser, BrowserContext, Page } from "@playwright/test";
import { killTab } from "#e2e/kill-tab.ts";
import { arrangeOrder, type OrderState, orderStates } from "#e2e/order-states.ts";
import { slowDown } from "#e2e/phone-profile.ts";
import type { BenchShop } from "../bench-shop.ts";
import { median, percentile } from "../load.ts";

const mostMs = 1_000;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

type Stay = { name: string; token: string; scene: OrderState["scene"] };

/**
 * After how long a shopper reads again what is true of their payment, when the telephone has killed the tab and they
 * open its address anew: a cheap telephone on a slow 4G, in every state of a payment that stays, beside the empty page
 * of the same minutes, which they open the same way after every third. Both have their files from the first visit. Judged
 * is the median of each state: single times are those of the machine as much as of the page, also of the empty one.
 */
export async function measureReopened(
  shop: BenchShop,
  browser: Browser,
  { paidToken, rounds }: { paidToken: string; rounds: number },
): Promise<{ text: string; isWithin: boolean }> {
  const stays = await arrangeStays(shop, paidToken);
  const context = await browser.newContext({ ...phone, baseURL: shop.appUrl, locale: "fr-FR" });
  const byStay: number[][] = stays.map(() => []);
  const emptyMs: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [at, { token, scene }] of stays.entries()) {
        byStay[at]?.push(await reopen(context, `/orders/${token}`, (tab) => shownMs(tab, scene)));
        if (at % 3 === 0) emptyMs.push(await reopen(context, "/empty", firstPaintMs));
      }
    }
  } finally {
    await context.close();
  }
  const orderMs = byStay.flat();
  const medians = byStay.map(median);
  const slowestStateMs = Math.max(...medians);
  const slowest = stays[medians.indexOf(slowestStateMs)];
  return {
    text: `${orderMs.length} killed tabs opened again on a slow telephone, in ${stays.length} states of a payment:
until the state is on the screen ${quantilesOf(orderMs)}; of the empty page ${quantilesOf(emptyMs)};
median of ${rounds} of the slowest state (${slowest?.name}) ${Math.round(slowestStateMs)} ms; at most ${mostMs} ms.`,
    isWithin: slowestStateMs <= mostMs,
  };
}

/** The paid order, and one in each state in which nothing happens by itself. */
async function arrangeStays({ sql }: BenchShop, paidToken: string): Promise<Stay[]> {
  const stays: Stay[] = [{ name: "paid", token: paidToken, scene: "paid" }];
  for (const [name, state] of Object.entries(orderStates)) {
    if (name === "created" || name === "sending") continue;
    const token = await arrangeOrder(sql, paidToken, state);
    stays.push({ name, token, scene: state.scene });
  }
  return stays;
}

async function reopen(
  context: BrowserContext,
  path: string,
  read: (tab: Page) => Promise<number>,
): Promise<number> {
  const open = async () => {
    const tab = await context.newPage();
    await timeHeading(tab);
    await slowDown(tab);
    await tab.goto(path);
    return tab;
  };
  const first = await open();
  await read(first);
  await killTab(first);
  const second = await open();
  const ms = await read(second);
  await second.close();
  return ms;
}

/** Has the browser note when it painted the heading that says how the payment stands (Element Timing). */
async function timeHeading(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const scene = document.querySelector<HTMLElement>("[data-scene]");
      const heading = scene?.querySelector("h1");
      if (!scene || !heading) return;
      heading.setAttribute("elementtiming", scene.dataset.scene ?? "");
      // What it costs to look is no part of the page.
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
}

function shownMs(tab: Page, scene: string): Promise<number> {
  return tab.evaluate(
    (identifier) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as (PerformanceEntry & {
            identifier: string;
            renderTime: number;
          })[];
          const painted = entries.find((entry) => entry.identifier === identifier);
          if (painted) resolve(painted.renderTime);
        }).observe({ type: "element", buffered: true });
      }),
    scene,
  );
}

function firstPaintMs(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName("first-contentful-paint");
          if (paint) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

function quantilesOf(times: readonly number[]): string {
  const ascending = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${Math.round(percentile(ascending, share))} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}`;
}
