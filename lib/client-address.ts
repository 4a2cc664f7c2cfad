import { createHmac } from "node:crypto";
import { env } from "#lib/env.ts";

/** The shop's own server writes this header over whatever a client sent; the last entry is what it saw. */
export function addressOf(forwardedFor: string | null | undefined): string | undefined {
  return forwardedFor?.split(",").at(-1)?.trim() || undefined;
}

/** Addresses, and whatever else is counted by name, are kept as an HMAC: the table tells nobody who came. */
export function hiddenName(kind: string, value: string): string {
  return `${kind}:${createHmac("sha256", env.authSecret).update(value).digest("base64url")}`;
}
