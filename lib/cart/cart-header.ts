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

/** Browsers take Secure cookies over HTTP from this machine itself, and else only over HTTPS. */
function isSecure(): boolean {
  const { protocol, hostname } = new URL(env.appUrl);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
