import type { IncomingHttpHeaders } from "node:http";

/** Each trusted proxy adds one address at the right: the client is the one that the outermost of them saw. */
export function clientAddress(
  headers: IncomingHttpHeaders,
  remoteAddress: string,
  trustedProxyHops: number,
): string {
  const seen = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  const claimed = trustedProxyHops > 0 ? seen.at(-trustedProxyHops) : undefined;
  const address = claimed && /^[0-9a-fA-F.:]{2,45}$/.test(claimed) ? claimed : remoteAddress;
  return address.replace(/^::ffff:/i, "");
}
