import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Refused } from "./web-guard.ts";

const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A small plain answer; the connection is closed, since a body may still be on its way. */
export function answerRefusal(request: IncomingMessage, response: ServerResponse, refused: Refused): void {
  const body = `${refused.status} ${refused.reason}\n`;
  response.writeHead(refused.status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    Connection: "close",
    ...(refused.status === 405 ? { Allow: "GET, HEAD, POST" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** For what never became a request: bytes that Node could not read, or CONNECT. */
export function answerBrokenRequest(socket: Duplex, status: number, headers: Record<string, string>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${status} ${STATUS_CODES[status]}\n`;
  const lines = Object.entries({
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(body.length),
    "Content-Security-Policy": policy,
    Connection: "close",
    ...(status === 405 ? { Allow: "GET, HEAD, POST" } : {}),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
}

/** Of Node's parser errors only the two that a client can do something about are named. */
export function statusOfBrokenRequest(code: string | undefined): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  return 400;
}
