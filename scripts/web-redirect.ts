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

/**
 * A form of a page that an older build rendered is unknown to this one, which the framework answers with 409. Nothing was
 * done: the page comes anew, and with it forms that are known.
 */
export function openAnewWhenUnknown({ url = "/" }: IncomingMessage, response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 409) return writeHead.call(response, status, ...(rest as []));
    response.setHeader("location", url);
    return writeHead.call(response, 303);
  }) as typeof writeHead;
}
