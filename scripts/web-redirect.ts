import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * A form that a script sends (`exchange-browser.ts`) is told where a redirect leads: followed unseen it would be loaded
 * twice. Anybody else is redirected.
 */
export function tellRedirect(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["x-exchange"] === undefined) return;
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((part) => typeof part === "object") as Record<string, string> | undefined;
    const location = headers?.Location ?? response.getHeader("location");
    if (status < 300 || status > 399 || location === undefined)
      return writeHead.call(response, status, ...(rest as []));
    response.removeHeader("location");
    response.removeHeader("content-length");
    response.setHeader("x-location", location);
    response.setHeader("cache-control", "no-store");
    return writeHead.call(response, 204);
  }) as typeof writeHead;
}
