import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession } from "@playwright/test";

/** What a page made a browser fetch that had nothing of the shop yet. KB are 1,000 bytes. */
export type Visit = {
  /** Begun before the page's load event, the page itself among them. */
  cold: Fetched[];
  /** Begun after it, while nobody touched the page. */
  unasked: Fetched[];
  scriptGzipKb: number;
  /** Of the page itself, compressed as it came, without its headers. */
  htmlKb: number;
};

type Fetched = { url: string; kind: string; startedAt: number; headBytes: number; wireBytes: number };

/** A cheap phone: what is fetched depends on its width, and pictures on its density, too. */
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A page that asks for nothing for so long is believed to be done; one that never is, is left after the patience. */
const [quietMs, patienceMs] = [1_500, 15_000];

/** Opens a page in a browser context of its own and leaves it alone. */
export async function visit(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
): Promise<Visit> {
  const context = await browser.newContext({ ...phone, extraHTTPHeaders: cookie ? { cookie } : {} });
  try {
    return await watch(context, url);
  } finally {
    await context.close();
  }
}

async function watch(context: BrowserContext, url: string): Promise<Visit> {
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  const fetched = new Map<string, Fetched>();
  let loadedAt = Number.POSITIVE_INFINITY;
  let newestAt = performance.now();
  client.on("Network.requestWillBeSent", ({ requestId, request, timestamp, type = "Other" }) => {
    if (request.url.startsWith("data:")) return;
    newestAt = performance.now();
    fetched.set(requestId, {
      url: request.url,
      kind: type,
      startedAt: timestamp,
      headBytes: 0,
      wireBytes: 0,
    });
  });
  // Heads and pieces as they come, for what never ends (an event stream); a whole answer has its own count.
  const count = (requestId: string, bytes: number, isTotal = false) => {
    const one = fetched.get(requestId);
    if (one) one.wireBytes = isTotal ? bytes : one.wireBytes + bytes;
  };
  client.on("Network.responseReceived", ({ requestId, response }) => {
    count(requestId, response.encodedDataLength);
    const one = fetched.get(requestId);
    if (one) one.headBytes = response.encodedDataLength;
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    count(requestId, encodedDataLength),
  );
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    count(requestId, encodedDataLength, true),
  );
  client.on("Page.loadEventFired", ({ timestamp }) => {
    loadedAt = timestamp;
  });
  await client.send("Page.enable");
  await client.send("Network.enable");
  await tab.goto(url);
  const until = performance.now() + patienceMs;
  while (performance.now() - newestAt < quietMs && performance.now() < until) await tab.waitForTimeout(100);
  const all = [...fetched.values()];
  const [html, ...others] = all.filter(({ kind }) => kind === "Document");
  const scripts = await readScripts(client, fetched);
  if (!html || others.length > 0 || scripts.length === 0)
    throw new Error(`${url} is not one page with scripts: the measurement is broken.`);
  return {
    cold: all.filter(({ startedAt }) => startedAt <= loadedAt),
    unasked: all.filter(({ startedAt }) => startedAt > loadedAt),
    scriptGzipKb: gzipKb(scripts),
    htmlKb: (html.wireBytes - html.headBytes) / 1_000,
  };
}

function readScripts(client: CDPSession, fetched: Map<string, Fetched>): Promise<Buffer[]> {
  const scripts = [...fetched].filter(([, { kind }]) => kind === "Script");
  return Promise.all(
    scripts.map(async ([requestId]) => {
      const { body, base64Encoded } = await client.send("Network.getResponseBody", { requestId });
      return Buffer.from(body, base64Encoded ? "base64" : "utf8");
    }),
  );
}

function gzipKb(bodies: Buffer[]): number {
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1_000;
}
