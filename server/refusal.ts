import { type OutgoingHttpHeaders, ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

export interface Refusal {
  status: 400 | 405 | 413 | 414 | 421;
  reason: string;
}

/** For responses that load nothing, frame nothing and post nothing. */
const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The connection is closed, since a body may still be on its way. */
export function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Security-Policy": closedPolicy,
    "Cache-Control": "no-store",
    Connection: "close",
    ...allowedMethods(status),
  };
  sendAtOnce(response, status, headers, `${status} ${reason}\n`);
}

/** For what never became a request: bytes that Node could not parse, or CONNECT. */
export function refuseConnection(
  socket: Duplex,
  status: number,
  securityHeaders: Record<string, string>,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${status} ${STATUS_CODES[status]}\n`;
  const lines = Object.entries({
    ...securityHeaders,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(body.length),
    "Content-Security-Policy": closedPolicy,
    Connection: "close",
    ...allowedMethods(status),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
}

/** Of Node's parser errors, only the two that a client can act on have a status of their own. */
export function statusOfParserError(code: string | undefined): 400 | 408 | 431 {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  return 400;
}

function allowedMethods(status: number): { Allow?: string } {
  return status === 405 ? { Allow: "GET, HEAD, POST" } : {};
}

const busyPage = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Un instant</title></head>
<body><h1>Un instant, il y a beaucoup de monde</h1>
<p>Cette demande n’a rien changé. Revenez en arrière ou rechargez la page dans quelques secondes.</p>
<div lang="en"><h2>One moment, the shop is busy</h2>
<p>This request changed nothing. Go back or reload the page in a few seconds.</p></div></body></html>
`;

/** Sheds a request. The connection remains usable, so that a retry costs no new one. */
export function sendBusy(response: ServerResponse, acceptsHtml: boolean): void {
  const headers = {
    "Content-Type": `text/${acceptsHtml ? "html" : "plain"}; charset=utf-8`,
    "Content-Security-Policy": closedPolicy,
    "Cache-Control": "no-store",
    // Not the same for all, or all would come back in the same second.
    "Retry-After": String(1 + Math.floor(Math.random() * 5)),
  };
  sendAtOnce(response, 503, headers, acceptsHtml ? busyPage : "503 Busy, try again in a moment\n");
}

/**
 * Sends a small response that is complete already (for HEAD, Node leaves the body out). It calls Node's own methods,
 * since those of the response may be buffering (`document-response.ts`) or wrapped by Next's compression.
 */
export function sendAtOnce(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string,
): void {
  const { writeHead, end } = ServerResponse.prototype;
  writeHead.call(response, status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  end.call(response, body, "utf8");
}
