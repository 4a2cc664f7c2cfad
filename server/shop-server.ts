import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import { log } from "#lib/log.ts";
import { bodyTooLarge, LimitedRequest } from "./body-limit.ts";
import { clientAddress } from "./client-address.ts";
import { DocumentResponse } from "./document-response.ts";
import { Drain } from "./drain.ts";
import { isHealthRoute, judgeRequest } from "./guard.ts";
import { refuse, refuseConnection, sendAtOnce, sendBusy, statusOfParserError } from "./refusal.ts";
import { cleanHeaders } from "./request-headers.ts";
import type { HostSettings } from "./request-host.ts";
import { securityHeaders } from "./security-headers.ts";
import { Shedding } from "./shedding.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * The HTTP server around a handler (Next's): what comes in is judged and cleaned, what goes out is completed. In
 * development responses are Node's own, since the page in the browser needs Next's runtime.
 */
export function createShopServer(
  settings: HostSettings & { isDevelopment: boolean },
  findHandle: () => Handle,
) {
  const server = createServer({
    IncomingMessage: LimitedRequest,
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
  const headersOfAll = securityHeaders(settings.appUrl);

  function receive(request: LimitedRequest, response: ServerResponse): void {
    const requestId = randomUUID();
    for (const [name, value] of Object.entries(headersOfAll)) response.setHeader(name, value);
    response.setHeader("X-Request-Id", requestId);
    drain.watch(response);
    try {
      const url = judge(request, response);
      if (url === undefined) return;
      prepare(request, response, { url, requestId });
    } catch (error) {
      // For instance a host that is no host. Whatever could not be judged is not served.
      log.warn("a request could not be judged", { requestId, error });
      refuse(response, { status: 400, reason: "Bad request" });
      return;
    }
    void serve(request, response, requestId);
  }

  /** The URL as Next can read it; undefined if the request is responded to already: refused or redirected. */
  function judge(request: LimitedRequest, response: ServerResponse): string | undefined {
    if (drain.isDraining && request.url === "/api/health/ready") {
      // Whoever distributes requests must send them elsewhere from now on.
      sendAtOnce(response, 503, { "Content-Type": "text/plain; charset=utf-8" }, "stopping\n");
      return undefined;
    }
    const verdict = judgeRequest(request, settings);
    if ("refusal" in verdict) {
      refuse(response, verdict.refusal);
      return undefined;
    }
    if ("location" in verdict) {
      sendAtOnce(response, 308, { Location: verdict.location }, "");
      return undefined;
    }
    return verdict.url;
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
      if (!response.headersSent) refuse(response, bodyTooLarge);
    };
    if (!(response instanceof DocumentResponse)) return;
    // The response has read both already, and does itself what they ask for.
    if (request.method === "HEAD") request.method = "GET";
    delete request.headers["accept-encoding"];
  }

  async function serve(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    try {
      const release = isHealthRoute(request.url) ? () => {} : await shedding.admit(request, response);
      if (release) {
        if (response instanceof DocumentResponse) {
          response.onRendered = release;
          response.admitsEventStream = () => shedding.admitStream(response);
        }
        await findHandle()(request, response);
      } else if (!response.destroyed)
        sendBusy(response, request.headers.accept?.includes("text/html") ?? false);
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
  }

  server.on("request", receive);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    refuseConnection(socket, statusOfParserError(error.code), headersOfAll),
  );
  server.on("connect", (_request, socket) => refuseConnection(socket, 405, headersOfAll));
  return { server, drain };
}
