import { env } from "#lib/env.ts";

const keptSeconds = 90 * 24 * 3600;
const tokenShape = /^[A-Za-z0-9_-]{27}$/;

/** The cookie of a cart as bare headers, for a handler that answers without the framework; `cart-cookie.ts` is for the rest. */
export function readCartHeader(cookie: string | null): string | undefined {
  const name = cartCookieName();
  for (const pair of (cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return cartTokenOf(pair.slice(at + 1).trim());
  }
  return undefined;
}

export function cartHeader(token: string): string {
  const { path, maxAge, secure } = cartCookieOptions();
  return `${cartCookieName()}=${token}; Path=${path}; Max-Age=${maxAge};${secure ? " Secure;" : ""} HttpOnly; SameSite=lax`;
}

/** The token, unless it is rubbish. */
export function cartTokenOf(value: string | undefined): string | undefined {
  return value !== undefined && tokenShape.test(value) ? value : undefined;
}

export function cartCookieName(): string {
  return isSecure() ? "__Host-cart" : "cart";
}

export function cartCookieOptions() {
  return { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge: keptSeconds } as const;
}

/** Safari and Firefox drop `Secure` and `__Host-` cookies of an http address, localhost included. */
function isSecure(): boolean {
  return env.appUrl.startsWith("https:");
}
