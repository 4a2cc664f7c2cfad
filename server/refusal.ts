import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { sendAtOnce } from "./immediate-response.ts";

export interface Refusal {
  status: 400 | 405 | 413 | 414 | 421;
  reason: string;
}

/** For responses that load nothing, frame nothing and post nothing. */
export const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
