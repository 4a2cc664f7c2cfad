import type { ServerResponse } from "node:http";
import { sendAtOnce } from "./immediate-response.ts";
import { closedPolicy } from "./refusal.ts";

const page = `<!DOCTYPE html>
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
  sendAtOnce(response, 503, headers, acceptsHtml ? page : "503 Busy, try again in a moment\n");
}
