import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import { log } from "#lib/log.ts";
import { DocumentResponse } from "./document-response.ts";
import { Drain } from "./drain.ts";
import { isHealthRoute, judgeRequest } from "./guard.ts";
import { LimitedRequest } from "./limited-request.ts";
import { refuse, sendAtOnce, sendBusy } from "./refusal.ts";
import { cleanHeaders, clientAddress } from "./request-headers.ts";
import type { HostSettings } from "./request-host.ts";
import { securityHeaders } from "./security-headers.ts";
import { Shedding } from "./shedding.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** The HTTP server around a handler (Next's): what comes in is judged and cleaned, what goes out is completed. */
export function createShopServer(
  settings: HostSettings & { isDevelopment: boolean },
  findHandle: () => Handle,
) {
  const server = createServer({
    IncomingMessage: LimitedRequest,
    // In development the page in the browser needs Next's runtime.
    ServerResponse: settings.isDevelopment ? ServerResponse : DocumentResponse,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 2_000,
    // Refused by `guard.ts`: Node would do it without our headers.
    requireHostHeader: false,
  });
  // A response that its client does not read is given up; an event stream writes more often.
  server.setTimeout(60_000);
  const drain = new Drain(server);
  const shedding = new Shedding();
  const headersOfAll = new Map(Object.entries(securityHeaders(settings.appUrl)));

  server.on("request", async (request: LimitedRequest, response: ServerResponse) => {
    const requestId = randomUUID();
    response.setHeaders(headersOfAll).setHeader("X-Request-Id", requestId);
    drain.watch(response);
    try {
      const url = judge(request, response);
      if (url === undefined) return;
      prepare(request, response, { url, requestId });
      await serve(request, response);
    } catch (error) {
      if (response.destroyed) return log.debug("a client left before its response", { requestId, error });
      log.error("a request failed", { requestId, error });
      if (response.headersSent) {
        response.destroy();
        return;
      }
      // `DocumentResponse` puts the failure page in its place.
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end();
    }
  });

  /** The URL as Next can read it; undefined if the request is responded to already: refused or redirected. */
  function judge(request: LimitedRequest, response: ServerResponse): string | undefined {
    const verdict = judgeRequest(request, settings);
    // Whoever distributes requests must send them elsewhere from now on.
    if (drain.isDraining && request.url === "/api/health/ready") sendAtOnce(response, 503, {}, "stopping\n");
    else if ("url" in verdict) return verdict.url;
    else if ("refusal" in verdict) refuse(response, verdict.refusal);
    else sendAtOnce(response, 308, { Location: verdict.location, "Cache-Control": "private" }, "");
    return undefined;
  }

  function prepare(
    request: LimitedRequest,
    response: ServerResponse,
    { url, requestId }: { url: string; requestId: string },
  ): void {
    const remoteAddress = request.socket.remoteAddress ?? "";
    const address = clientAddress(request.headers, remoteAddress, settings.trustedProxyHops);
    cleanHeaders(request.headers, { address, requestId }, settings);
    request.url = url;
    request.onTooLarge = () => {
      if (!response.headersSent) refuse(response, 413);
    };
    if (!(response instanceof DocumentResponse)) return;
    // The response has read both already, and does itself what they ask for.
    if (request.method === "HEAD") request.method = "GET";
    delete request.headers["accept-encoding"];
  }

  async function serve(request: LimitedRequest, response: ServerResponse): Promise<void> {
    const release = isHealthRoute(request.url) ? () => {} : await shedding.admit(request, response);
    if (response.destroyed) return;
    if (!release) return sendBusy(response, request.headers.accept?.includes("text/html") ?? false);
    if (response instanceof DocumentResponse) {
      response.onRendered = release;
      response.admitsEventStream = () => shedding.admitStream(response);
    }
    await findHandle()(request, response);
  }

  return { server, drain };
}
