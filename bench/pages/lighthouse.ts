import lighthouse from "lighthouse";
import { withChromium } from "#scripts/chromium-port.ts";
import type { MeasuredPage } from "./measured-pages.ts";

export type LighthouseOptions = { appUrl: string; chromiumPath: string };
export type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];
type Page = Pick<MeasuredPage, "path" | "cookie" | "isIndexed">;
type Read = (page: Page, categories: string[]) => Promise<Report>;

const patienceMs = 60_000;

/**
 * Lends Lighthouse, as a phone: each page in the same browser, emptied before it (its storage and cache). Who the shopper
 * is goes along as a header.
 *
 * Cart, checkout, orders and results of a search belong to one person or are the same articles again: they are
 * not to be listed, on purpose, so their SEO is judged without the audit `is-crawlable`.
 */
export function withLighthouse<Result>(
  { appUrl, chromiumPath }: LighthouseOptions,
  work: (read: Read) => Promise<Result>,
): Promise<Result> {
  return withChromium(chromiumPath, (port) =>
    work(async (page, categories) => {
      for (let tries = 1; ; tries++) {
        const result = await withPatience(readPage(appUrl, port, page, categories), page.path);
        if (result && !result.lhr.runtimeError) return result.lhr;
        const error = `Lighthouse could not read ${page.path}: ${result?.lhr.runtimeError?.message}`;
        // On a busy machine its trace may lack the page's beginning; it then asks to be run again.
        if (tries === 3) throw new Error(error);
        console.error(`   ${error}`);
      }
    }),
  );
}

function readPage(
  appUrl: string,
  port: number,
  { path, cookie, isIndexed }: Page,
  onlyCategories: string[],
): ReturnType<typeof lighthouse> {
  return lighthouse(appUrl + path, {
    port,
    logLevel: "error",
    onlyCategories,
    // Unhindered while it reads; slow 4G is reckoned afterwards, for those who ask for the speed.
    throttlingMethod: "simulate",
    formFactor: "mobile",
    extraHeaders: cookie ? { Cookie: cookie } : null,
    disableFullPageScreenshot: true,
    skipAudits: isIndexed ? null : ["is-crawlable"],
  });
}

/** Lighthouse waits for ever for a browser that has gone. */
async function withPatience<Result>(reading: Promise<Result>, path: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Lighthouse did not come back from ${path}.`)), patienceMs);
  });
  try {
    return await Promise.race([reading, patience]);
  } finally {
    clearTimeout(timer);
  }
}
