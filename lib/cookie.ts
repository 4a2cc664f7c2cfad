import { env } from "#lib/env.ts";

/**
 * The name of a cookie of the shop. Over https it has the prefix `__Host-`, which browsers accept from this host alone;
 * Safari and Firefox drop such cookies, and `Secure` ones, of an http address, localhost included.
 */
export function cookieName(name: "cart" | "draft" | "order"): string {
  return isSecure() ? `__Host-${name}` : name;
}

export function cookieOptions(maxAge: number) {
  return { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge } as const;
}

/** A random token as `randomToken` makes it; undefined for whatever else a cookie holds. */
export function tokenOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[A-Za-z0-9_-]{27}$/.test(value) ? value : undefined;
}

function isSecure(): boolean {
  return env.appUrl.startsWith("https:");
}
