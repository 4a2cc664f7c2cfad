import { type OutgoingHttpHeaders, ServerResponse, STATUS_CODES } from "node:http";

/** For responses that load nothing, frame nothing and post nothing. */
const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const busyPage = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Un instant</title></head>
<body><h1>Un instant, il y a beaucoup de monde</h1>
<p>Cette demande n’a rien changé. Revenez en arrière ou rechargez la page dans quelques secondes.</p>
<div lang="en"><h2>One moment, the shop is busy</h2>
<p>This request changed nothing. Go back or reload the page in a few seconds.</p></div></body></html>
`;

/** Refuses a request. The connection is closed, since a body may still be on its way. */
export function refuse(response: ServerResponse, status: number): void {
  const allow = status === 405 ? { Allow: "GET, HEAD, POST" } : {};
  sendAtOnce(response, status, { Connection: "close", ...allow }, `${status} ${STATUS_CODES[status]}\n`);
}

/** Sheds a request. The connection remains usable, so that a retry costs no new one. */
export function sendBusy(response: ServerResponse, acceptsHtml: boolean): void {
  const headers = {
    "Content-Type": `text/${acceptsHtml ? "html" : "plain"}; charset=utf-8`,
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
  writeHead.call(response, status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": closedPolicy,
    "Cache-Control": "no-store",
    ...headers,
  });
  end.call(response, body, "utf8");
}
