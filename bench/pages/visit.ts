import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Fetched, watchRequests } from "./watched-requests.ts";

/** What a page made a browser fetch that had nothing of the shop yet. KB are 1,000 bytes. */
export type Visit = {
  /** Begun before the page's load event, the page itself among them. */
  cold: Fetched[];
  /** Begun after it, while nobody touched the page. */
  unasked: Fetched[];
  /** Of all scripts, a service worker's included. */
  scriptKb: number;
  scriptFiles: number;
  /** Scripts that stand in the HTML itself; data for search engines is none. */
  inlineScripts: number;
  /** Of the page itself, as a browser that knows gzip would get it. */
  htmlGzipKb: number;
};

/** A cheap phone: what is fetched depends on its width, and pictures on its density, too. */
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A page that fetches nothing for so long is believed to be done; one that never is, is left after the patience. */
const [quietMs, patienceMs] = [1_500, 15_000];

/** Opens a page in a browser context of its own and leaves it alone. */
export async function visit(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
): Promise<Visit> {
  const context = await browser.newContext(phone);
  try {
    const pairs = cookie.split("; ").filter(Boolean);
    await context.addCookies(
      pairs.map((pair) => ({ name: nameOf(pair), value: pair.slice(nameOf(pair).length + 1), url })),
    );
    return await measure(context, url);
  } finally {
    await context.close();
  }
}

const nameOf = (pair: string) => pair.slice(0, pair.indexOf("="));

async function measure(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const watched = await watchRequests(page);
  await page.goto(url);
  const until = performance.now() + patienceMs;
  while (watched.quietForMs() < quietMs && performance.now() < until) await page.waitForTimeout(100);
  if (page.url() !== url) throw new Error(`${url} led to ${page.url()}.`);
  const [document, ...others] = watched.listKind("Document");
  const files = watched.listKind("Script");
  if (!document || others.length > 0 || files.length === 0)
    throw new Error(`${url} is not one page with scripts: the measurement is broken.`);
  const html = await watched.bodyOf(document);
  const scripts = await Promise.all(files.map((file) => watched.bodyOf(file)));
  scripts.push(...(await readServiceWorkers(page)));
  return {
    cold: watched.list().filter(({ startedAt }) => startedAt <= watched.loadedAt()),
    unasked: watched.list().filter(({ startedAt }) => startedAt > watched.loadedAt()),
    scriptKb: scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0) / 1_000,
    scriptFiles: files.length,
    inlineScripts: countInline(String(html)),
    htmlGzipKb: gzipSync(html).length / 1_000,
  };
}

/** Fetched by the browser itself and not by the page, so that they are not among its requests. */
async function readServiceWorkers(page: Page): Promise<Buffer[]> {
  const urls = await page.evaluate(async () => {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    return registrations.flatMap(
      ({ active, installing, waiting }) => (active ?? waiting ?? installing)?.scriptURL ?? [],
    );
  });
  return Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
}

function countInline(html: string): number {
  const tags = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  return tags.filter((attributes) => !/\ssrc=|type="application\/(?:ld\+)?json"/.test(attributes)).length;
}
