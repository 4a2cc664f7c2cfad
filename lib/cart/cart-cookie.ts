import { cookies } from "next/headers";
import { env } from "#lib/env.ts";

const keptSeconds = 90 * 24 * 3600;
const tokenShape = /^[A-Za-z0-9_-]{27}$/;

/** The token of the shopper's own cart, or undefined when they have none (or sent rubbish). */
export async function readCartToken(): Promise<string | undefined> {
  const value = (await cookies()).get(cookieName())?.value;
  return value !== undefined && tokenShape.test(value) ? value : undefined;
}

/** Only in an action: a page cannot set cookies. */
export async function writeCartToken(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: keptSeconds,
  });
}

function cookieName(): string {
  return isSecure() ? "__Host-cart" : "cart";
}

/** Browsers take Secure cookies over HTTP from this machine itself, and else only over HTTPS. */
function isSecure(): boolean {
  const { protocol, hostname } = new URL(env.appUrl);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
