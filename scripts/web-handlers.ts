import type { IncomingMessage, ServerResponse } from "node:http";
import { POST as addToCart } from "#app/api/cart/lines/route.ts";
import { POST as takeCallback } from "#app/api/paygate/callback/[secret]/route.ts";
import { asRequest, readBody, sendResponse } from "./web-exchange.ts";

type Handle = (request: Request) => Promise<Response>;

const callbackPath = /^\/api\/paygate\/callback\/([^/]+)$/;

/**
 * The handlers that a shop under load is asked most, answered here and not by the framework, which costs several times
 * what they do (docs/decisions/018). They are the files of `app/api` themselves, which know nothing of the framework;
 * any other method or path, and development, goes its usual way to the same files.
 */
export function findHandler(method: string, pathname: string): Handle | undefined {
  if (method !== "POST") return undefined;
  if (pathname === "/api/cart/lines") return addToCart;
  const secret = callbackPath.exec(pathname)?.[1];
  if (secret === undefined) return undefined;
  return (request) =>
    takeCallback(request, { params: Promise.resolve({ secret: decodeURIComponent(secret) }) });
}

/** Reads the request, has it handled and sends what comes of it. A body that breaks off is answered by nobody. */
export async function answerByHandler(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined || response.headersSent) return;
  await sendResponse(await handle(asRequest(request, body)), response);
}
