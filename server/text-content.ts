import type { ServerResponse } from "node:http";
import { isHtml } from "./content-kind.ts";
import { isDocument, markedStatus, withoutRuntime, withoutScriptPreloads } from "./document-html.ts";
import { chooseEncoding, encode } from "./encoding.ts";
import { entityTag, matchesTag } from "./entity-tag.ts";
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

/** Completes the status and the headers of a text response, and returns the bytes to send. */
export function finishText(response: ServerResponse, written: Buffer, request: RequestFacts): Buffer {
  const content = isHtml(response) ? finishHtml(response, written) : written;
  if (response.statusCode === 204 || response.statusCode === 304) return Buffer.alloc(0);
  addToVary(response, "Accept-Encoding");
  if (isNotModified(response, content, request)) {
    response.statusCode = 304;
    response.statusMessage = "";
    for (const name of ["Content-Type", "Content-Length"]) response.removeHeader(name);
    return Buffer.alloc(0);
  }
  const encoding = content.length < shortestEncoded ? "identity" : chooseEncoding(request.acceptEncoding);
  const encoded = encode(content, encoding);
  if (encoding !== "identity") {
    response.setHeader("Content-Encoding", encoding);
    // A range would be one of the encoded bytes.
    response.removeHeader("Accept-Ranges");
  }
  response.setHeader("Content-Length", encoded.length);
  return encoded;
}

function finishHtml(response: ServerResponse, written: Buffer): Buffer {
  if (response.statusCode >= 500) return fail(response);
  if (!response.hasHeader("content-security-policy"))
    response.setHeader("Content-Security-Policy", documentPolicy);
  // Each byte remains itself: only ASCII is looked for.
  const html = written.toString("latin1");
  if (!isDocument(html)) return written;
  if (response.statusCode === 200) response.statusCode = markedStatus(html) ?? 200;
  const link = response.getHeader("link");
  if (link !== undefined) {
    const remaining = withoutScriptPreloads(String(link));
    if (remaining) response.setHeader("Link", remaining);
    else response.removeHeader("Link");
  }
  return Buffer.from(withoutRuntime(html), "latin1");
}

function fail(response: ServerResponse): Buffer {
  response.statusCode = 503;
  response.statusMessage = "";
  for (const name of ["Link", "ETag", "Last-Modified"]) response.removeHeader(name);
  for (const [name, value] of Object.entries(failureHeaders)) response.setHeader(name, value);
  return failurePage;
}

/** Gives the response its tag, where a browser may store it at all. */
function isNotModified(
  response: ServerResponse,
  content: Buffer,
  { isRead, ifNoneMatch }: RequestFacts,
): boolean {
  const mayBeStored = !/\bno-store\b/i.test(String(response.getHeader("cache-control") ?? ""));
  if (!isRead || response.statusCode !== 200 || !mayBeStored) {
    response.removeHeader("ETag");
    return false;
  }
  const given = response.getHeader("etag");
  const tag = given === undefined ? entityTag(content) : String(given).replace(/^(?:W\/)?/, "W/");
  response.setHeader("ETag", tag);
  return matchesTag(ifNoneMatch, tag);
}

function addToVary(response: ServerResponse, name: string): void {
  const names = String(response.getHeader("vary") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  if (names.includes("*") || names.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  response.setHeader("Vary", [...names, name].join(", "));
}
