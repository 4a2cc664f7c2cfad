import type { IncomingMessage, ServerResponse } from "node:http";
import { readCartHeader } from "#lib/cart/cart-header.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import type { DrawnPages } from "./drawn-pages.ts";
import { encodePage, encodingFor, encodingHeaders } from "./web-encoding.ts";

/** A page around its `main`: the same for everybody as long as the shop is. */
type Frame = { version: string; before: string; after: string; link: string | undefined };

const frames = new Map<string, Frame>();

/** Whether what stands around this page's `main` is kept, and its `main` drawn without the framework. */
export function isFramed(pathname: string): boolean {
  return splitLocalePath(pathname).path === "/checkout";
}

/** Of a page that the framework has just rendered by this version of the shop. */
export function keepFrame(
  { pathname, version }: { pathname: string; version: string },
  html: string,
  response: ServerResponse,
): void {
  const [start, end] = [html.indexOf("<main"), html.lastIndexOf("</main>") + "</main>".length];
  if (start < 0 || end < start) return;
  const link = response.getHeader("link")?.toString();
  frames.set(pathname, { version, before: html.slice(0, start), after: html.slice(end), link });
}

/** Answers with the page, unless its frame is not kept or there is nothing to draw in it: then the framework renders it. */
export async function answerFramed(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, version, pages }: { pathname: string; version: string; pages: DrawnPages },
): Promise<boolean> {
  const frame = frames.get(pathname);
  const cartToken = readCartHeader(request.headers.cookie ?? null);
  if (frame?.version !== version || cartToken === undefined) return false;
  const main = await pages.drawCheckout(cartToken, splitLocalePath(pathname).locale);
  if (main === undefined) return false;
  const encoding = encodingFor(request);
  const body = encodePage(Buffer.from(frame.before + main + frame.after), encoding);
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
    Vary: "Cookie, Accept-Encoding",
    ...encodingHeaders(body, encoding),
    ...(frame.link !== undefined && { Link: frame.link }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
