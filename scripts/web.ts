import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { type BrowserScript, bundleBrowserScript, readBrowserScript } from "./browser-script.ts";
import { root } from "./folders.ts";
import { limitBody } from "./web-body.ts";
import { WebDrain } from "./web-drain.ts";
import { answerForm, isPageForm } from "./web-forms.ts";
import { bodyLimit, cleanHeaders, type GuardSettings, refuseRequest } from "./web-guard.ts";
import { answerByHandler, findHandler } from "./web-handlers.ts";
import { securityHeaders } from "./web-headers.ts";
import { tellRedirect } from "./web-redirect.ts";
import { answerBrokenRequest, answerRefusal, statusOfBrokenRequest } from "./web-refusal.ts";
import { renderPage } from "./web-render.ts";

// Owns the socket around Next's handler. Plain `next start` passes a client's forwarding headers through, answers 500
// to a bad percent-encoding, and hangs on an open event stream when told to stop.

const dev = process.env.NODE_ENV === "development";
const distDir = process.env.NEXT_DIST_DIR || ".next";
const port = Number(process.env.PORT || 3000);
const settings: GuardSettings = {
  appUrl: new URL(process.env.APP_URL || `http://localhost:${port}`),
  isDemo: process.env.ASIGAME_DEMO === "1",
  trustedProxyHops: Number(process.env.TRUSTED_PROXY_HOPS || 0),
};
const headersForAll = securityHeaders(settings.appUrl);

let script = dev ? await bundleAnew() : readBrowserScript(distDir);

const server = createServer({
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
});
const drain = new WebDrain(server);

// Next adds its own upgrade handler to the server it is told of: in production it is told of one that never listens.
const app = next({ dev, dir: root, port, hostname: "localhost", httpServer: dev ? server : createServer() });
await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request: IncomingMessage, response: ServerResponse) => {
  if (drain.isDraining && request.url === "/api/health/ready") {
    // Who sends shoppers here asks this first: it shall send them elsewhere.
    response
      .writeHead(503, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" })
      .end("stopping\n");
    return;
  }
  const requestId = randomUUID();
  drain.watch(response);
  for (const [name, value] of Object.entries(headersForAll)) response.setHeader(name, value);
  response.setHeader("X-Request-Id", requestId);
  const refused = refuseRequest(request, settings);
  if (refused) {
    answerRefusal(request, response, refused);
    return;
  }
  cleanHeaders(request.headers, request.socket.remoteAddress ?? "", requestId, settings);
  limitBody(request, response, bodyLimit(request.url ?? ""));
  answer(request, response).catch((error) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end("500 Internal error\n");
  });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [pathname = "/"] = (request.url ?? "/").split("?");
  if (pathname === script.path && request.method !== "POST") return script.answer(request, response);
  tellRedirect(request, response);
  // In development the framework answers, so that a change of a handler is seen at once.
  const handler = dev ? undefined : findHandler(request.method ?? "", pathname);
  if (handler) return answerByHandler(handler, request, response);
  const render = (asked: IncomingMessage) => renderPage(asked, response, { handle, findScript });
  if (isPageForm(request)) return answerForm(request, response, render);
  return render(request);
}

/** Bundled anew for each page in development, so that a change is seen at once. */
async function findScript(): Promise<string> {
  if (dev) script = await bundleAnew();
  return script.path;
}

async function bundleAnew(): Promise<BrowserScript> {
  await bundleBrowserScript(distDir);
  return readBrowserScript(distDir);
}

server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
  answerBrokenRequest(socket, statusOfBrokenRequest(error.code), headersForAll),
);
server.on("connect", (_request, socket) => answerBrokenRequest(socket, 405, headersForAll));
server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken (PORT).` : error);
  process.exit(1);
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await drain.drain(dev ? 500 : 9_000);
  // Work that Next promised to do after an answer; then nothing may hold the process.
  await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

server.listen({ port, host: process.env.HOST || undefined }, () => console.log(`listening on port ${port}`));
