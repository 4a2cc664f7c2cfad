import type { IncomingMessage, ServerResponse } from "node:http";
import { answerRefusal } from "./web-refusal.ts";

/** Counts a body as it comes in: a chunked one declares no length. Past the limit it is answered and cut off. */
export function limitBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  let received = 0;
  const push = request.push;
  request.push = (chunk, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= limit) return push.call(request, chunk, encoding);
    if (!response.headersSent) answerRefusal(request, response, { status: 413, reason: "Body too large" });
    // Whoever reads this body is told that it broke off, not that it ended.
    request.push = () => false;
    setImmediate(() => request.destroy());
    return false;
  };
}
