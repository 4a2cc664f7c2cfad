import { hash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isDocument, markedStatus, withoutRuntime, withoutScriptPreloads } from "./document-html.ts";
import { failureHeaders, failurePage } from "./failure-page.ts";
import { documentPolicy } from "./security-headers.ts";

export interface RequestFacts {
  /** GET or HEAD. */
  isRead: boolean;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

/** Below this an encoding saves nothing that a packet would notice. */
const shortestEncoded = 256;

/** Text that is worth nothing before its end; a download is none, since it may be long. */
export function isCompleteText(response: ServerResponse): boolean {
  return (
    /^(text\/(?!event-stream)|application\/(json|javascript|xml|([a-z.-]+\+)?(json|xml))|image\/svg\+xml)/i.test(
      headerOf(response, "content-type"),
    ) &&
    response.statusCode !== 206 &&
    !response.hasHeader("content-encoding") &&
    !headerOf(response, "content-disposition").startsWith("attachment")
  );
}

export function isEventStream(response: ServerResponse): boolean {
  return headerOf(response, "content-type").startsWith("text/event-stream");
}

/** Completes the status and the headers of a text response, and returns the bytes to send. */
export function finishText(response: ServerResponse, written: Buffer, request: RequestFacts): Buffer {
  const isHtml = headerOf(response, "content-type").startsWith("text/html");
  const content = isHtml ? finishHtml(response, written) : written;
  if (response.statusCode === 204 || response.statusCode === 304) return Buffer.alloc(0);
  const vary = headerOf(response, "vary");
  if (!/\*|\baccept-encoding\b/i.test(vary))
    response.setHeader("Vary", vary ? `${vary}, Accept-Encoding` : "Accept-Encoding");
  if (isNotModified(response, content, request)) {
    response.statusCode = 304;
    response.statusMessage = "";
    for (const name of ["Content-Type", "Content-Length"]) response.removeHeader(name);
    return Buffer.alloc(0);
  }
  const encoding = content.length < shortestEncoded ? undefined : chooseEncoding(request.acceptEncoding);
  const encoded = encoding ? encoders[encoding](content) : content;
  if (encoding) {
    response.setHeader("Content-Encoding", encoding);
    // A range would be one of the encoded bytes.
    response.removeHeader("Accept-Ranges");
  }
  response.setHeader("Content-Length", encoded.length);
  return encoded;
}

function finishHtml(response: ServerResponse, written: Buffer): Buffer {
  if (response.statusCode >= 500) {
    response.statusCode = 503;
    response.statusMessage = "";
    for (const name of ["Link", "ETag", "Last-Modified"]) response.removeHeader(name);
    response.setHeaders(new Map(Object.entries(failureHeaders)));
    return failurePage;
  }
  if (!response.hasHeader("content-security-policy"))
    response.setHeader("Content-Security-Policy", documentPolicy);
  // Each byte remains itself: only ASCII is looked for.
  const html = written.toString("latin1");
  if (!isDocument(html)) return written;
  if (response.statusCode === 200) response.statusCode = markedStatus(html) ?? 200;
  const link = withoutScriptPreloads(headerOf(response, "link"));
  if (link) response.setHeader("Link", link);
  else response.removeHeader("Link");
  return Buffer.from(withoutRuntime(html), "latin1");
}

/** Gives the response its tag, where a browser may store it at all; weak, since it stands for every encoding. */
function isNotModified(
  response: ServerResponse,
  content: Buffer,
  { isRead, ifNoneMatch = "" }: RequestFacts,
): boolean {
  const isNeverStored = /\bno-store\b/i.test(headerOf(response, "cache-control"));
  response.removeHeader("ETag");
  if (!isRead || response.statusCode !== 200 || isNeverStored) return false;
  const tag = `"${hash("sha256", content, "base64url").slice(0, 22)}"`;
  response.setHeader("ETag", `W/${tag}`);
  return ifNoneMatch.trim() === "*" || ifNoneMatch.includes(tag);
}

/** Brotli where the client takes it, since it is shorter. */
export function chooseEncoding(accepted = ""): "br" | "gzip" | undefined {
  const names = accepted
    .toLowerCase()
    .split(",")
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((encoding) => names.includes(encoding));
}

/** With as much effort as is worth it for a page that is sent once. */
const encoders = {
  br: (content: Buffer) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content: Buffer) => gzipSync(content),
};

function headerOf(response: ServerResponse, name: string): string {
  return String(response.getHeader(name) ?? "");
}
