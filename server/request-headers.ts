import type { IncomingHttpHeaders } from "node:http";
import { type HostSettings, requestedOrigin } from "./request-host.ts";
import { isRouterState } from "./router-state.ts";

const onlyOurs =
  /^(x-nonce|x-middleware-.*|x-invoke-.*|x-matched-path|x-forwarded-.*|x-real-ip|forwarded|x-request-id)$/;
const onlyNexts = /^(next-resume|content-security-policy.*|x-now-.*|x-vercel-.*|x-nextjs-.*|x-prerender-.*)$/;
/** Sent by Next's own runtime in a browser. */
const ofNextsRuntime = new Set(["x-nextjs-data", "x-nextjs-request-id", "x-nextjs-html-request-id"]);

/**
 * Removes what only this server or Next may say, then says truthfully who asks and under which origin. Changes
 * `headers`. Throws when the host is no host.
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  { address, requestId }: { address: string; requestId: string },
  settings: HostSettings & { isDevelopment: boolean },
): void {
  const origin = requestedOrigin(headers, settings);
  for (const name of Object.keys(headers)) {
    if (onlyOurs.test(name) || (onlyNexts.test(name) && !ofNextsRuntime.has(name))) delete headers[name];
  }
  if (!isRouterState(headers["next-router-state-tree"])) delete headers["next-router-state-tree"];
  headers.host = origin.host;
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = origin.host;
  headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  headers["x-forwarded-port"] = origin.port || (origin.protocol === "https:" ? "443" : "80");
  headers["x-request-id"] = requestId;
}
