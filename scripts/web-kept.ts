import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { areStillTrue, type Read } from "#db/reads.ts";
import { type Encoding, encodePage, encodingFor, encodingHeaders } from "./web-encoding.ts";

export type KeptPage = {
  version: string;
  reads: readonly Read[];
  etag: string;
  /** The style sheet that the page begins with, as the framework announces it. */
  link: string | undefined;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
  /** Letters of its HTML and of the answers that it was drawn from. */
  size: number;
};

/** Of all sizes together. */
const most = 8_000_000;
const pages = new Map<string, KeptPage>();
let kept = 0;

/** A page that was rendered by this version of the shop and of whose statements each is answered as it was then. */
export async function findKept(key: string, version: string): Promise<KeptPage | undefined> {
  const page = pages.get(key);
  if (!page) return undefined;
  if (page.version !== version || !(await areStillTrue(page.reads))) {
    drop(key, page);
    return undefined;
  }
  // What was asked for last goes last.
  if (pages.get(key) === page && pages.delete(key)) pages.set(key, page);
  return page;
}

/** Keeps a page as it was just rendered, and tells its browser how to ask whether it is still the same. */
export function keepPage(
  key: string,
  html: Buffer,
  { version, reads, response }: { version: string; reads: readonly Read[]; response: ServerResponse },
): void {
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  const link = response.getHeader("link")?.toString();
  const size = reads.reduce((sum, { answer }) => sum + answer.length, html.length);
  drop(key, pages.get(key));
  pages.set(key, { version, reads, etag, link, bodies: { identity: html }, size });
  kept += size;
  for (const [other, page] of pages) {
    if (kept <= most) break;
    drop(other, page);
  }
  response.setHeader("etag", etag);
  response.setHeader("cache-control", askAgain);
}

export function answerKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const { etag, link } = page;
  response.setHeader("etag", etag);
  response.setHeader("cache-control", askAgain);
  response.setHeader("vary", "cookie, accept-encoding");
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = encodingFor(request);
  const body = bodyIn(page, encoding);
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    ...encodingHeaders(body, encoding),
    ...(link !== undefined && { Link: link }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A browser may keep it, but has to ask each time: stock and prices move. */
const askAgain = "private, no-cache";

/** Another visit may have dropped it, or kept a newer one, in the meantime. */
function drop(key: string, page: KeptPage | undefined): void {
  if (!page || pages.get(key) !== page) return;
  pages.delete(key);
  kept -= page.size;
}

function bodyIn({ bodies }: KeptPage, encoding: Encoding): Buffer {
  const body = bodies[encoding] ?? encodePage(bodies.identity, encoding);
  bodies[encoding] = body;
  return body;
}
