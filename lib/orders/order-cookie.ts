import { cookies } from "next/headers";
import { cookieName, cookieOptions, tokenOf } from "#lib/cookie.ts";

/** No order waits for its payment longer. */
const maxAgeSeconds = 24 * 3600;

/** The token of the order that this browser placed last. */
export async function readOrderToken(): Promise<string | undefined> {
  return tokenOf((await cookies()).get(cookieName("order"))?.value);
}

/** Only in a route handler: a page cannot set cookies. */
export async function writeOrderToken(token: string): Promise<void> {
  (await cookies()).set(cookieName("order"), token, cookieOptions(maxAgeSeconds));
}
