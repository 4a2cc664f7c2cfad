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

/** What is counted as one client: an IPv4 address, or the /64 that one IPv6 customer has for himself. */
export function clientNetwork(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}
