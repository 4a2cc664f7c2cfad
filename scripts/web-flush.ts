import type { ServerResponse } from "node:http";

/**
 * Next flushes its compressor after every piece of a page that React hands over. Our pages come whole, in many pieces at
 * once: each flush makes them longer, a tenth in all, and none sooner. Event streams are not compressed, so never held.
 */
export function holdFlushes(response: ServerResponse): void {
  Object.defineProperty(response, "flush", { get: () => undefined, set: () => {} });
}
