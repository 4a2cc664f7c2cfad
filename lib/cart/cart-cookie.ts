import { cookies } from "next/headers";
import { cookieName, cookieOptions, tokenOf } from "#lib/cookie.ts";

const maxAgeSeconds = 90 * 24 * 3600;

/** The token of the shopper's own cart, or undefined when they have none (or sent rubbish). */
export async function readCartToken(): Promise<string | undefined> {
  return tokenOf((await cookies()).get(cookieName("cart"))?.value);
}

/** Only in a route handler: a page cannot set cookies. */
export async function writeCartToken(token: string): Promise<void> {
  (await cookies()).set(cookieName("cart"), token, cookieOptions(maxAgeSeconds));
}
