import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { env } from "#lib/env.ts";

/**
 * Whom to count. The shop's own server writes this header over whatever a client sent; the last entry is what it saw. Of
 * an IPv6 address the network (/64) counts: a single customer of any provider has all the 2^64 addresses in it.
 */
export function addressOf(forwardedFor: string | null | undefined): string | undefined {
  const address = forwardedFor?.split(",").at(-1)?.trim() || undefined;
  return address !== undefined && isIP(address) === 6 ? networkOf(address) : address;
}

function networkOf(address: string): string {
  // The URL parser writes an address in the one shortest way; it knows no zone, which tells machines of one link apart.
  const shortest = new URL(`http://[${address.replace(/%.*/, "")}]`).hostname.slice(1, -1);
  const [head = "", tail = ""] = shortest.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const groups = [...before, ...Array(8 - before.length - after.length).fill("0"), ...after];
  const isIPv4 = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return isIPv4 ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(":")}::/64`;
}

function dotted(groups: string[]): string {
  return groups
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join(".");
}

/** Addresses, and whatever else is counted by name, are kept as an HMAC: the table tells nobody who came. */
export function hiddenName(kind: string, value: string): string {
  return `${kind}:${createHmac("sha256", env.authSecret).update(value).digest("base64url")}`;
}
