import { type OutgoingHttpHeaders, ServerResponse } from "node:http";

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
