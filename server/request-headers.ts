import type { IncomingHttpHeaders } from "node:http";
import { type HostSettings, requestedOrigin } from "./request-host.ts";
import { isRouterState } from "./router-state.ts";

/** What only this server or Next may say, but for three that Next's own runtime sends from a browser. */
const reserved =
  /^(x-(middleware|invoke|forwarded|now|vercel|prerender)-.*|x-(nonce|matched-path|real-ip|request-id)|forwarded|next-resume|content-security-policy.*|x-nextjs-(?!(data|request-id|html-request-id)$).*)$/;

/** Removes what is reserved, then says truthfully who asks and under which origin. Changes `headers`. */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  { address, requestId }: { address: string; requestId: string },
  settings: HostSettings,
): void {
  const origin = requestedOrigin(headers, settings);
  for (const name of Object.keys(headers)) if (reserved.test(name)) delete headers[name];
  // Rubbish there would be Next's own 500.
  if (!isRouterState(headers["next-router-state-tree"])) delete headers["next-router-state-tree"];
  headers.host = origin.host;
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = origin.host;
  headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  headers["x-forwarded-port"] = origin.port || (origin.protocol === "https:" ? "443" : "80");
  headers["x-request-id"] = requestId;
}

/** Each trusted proxy adds one address at the right: the client is the one that the outermost of them saw. */
export function clientAddress(
  headers: IncomingHttpHeaders,
  remoteAddress: string,
  trustedProxyHops: number,
): string {
  const seen = String(headers["x-forwarded-for"] ?? "").split(",");
  const claimed = trustedProxyHops > 0 ? (seen.at(-trustedProxyHops)?.trim() ?? "") : "";
  const address = /^[0-9a-fA-F.:]{2,45}$/.test(claimed) ? claimed : remoteAddress;
  return address.replace(/^::ffff:/i, "");
}
