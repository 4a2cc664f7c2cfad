import { cookies } from "next/headers";
import { cookieName, cookieOptions, tokenOf } from "#lib/cookie.ts";
import { findOpenOrder, type OpenOrder } from "#lib/orders/queries.ts";

/** No order waits for its payment longer. */
const maxAgeSeconds = 24 * 3600;

/** The order that this browser placed last, as long as it waits for its payment. Without a cookie nothing is read. */
export async function readOpenOrder(): Promise<OpenOrder | undefined> {
  const token = tokenOf((await cookies()).get(cookieName("order"))?.value);
  return token === undefined ? undefined : findOpenOrder(token);
}

/** Only in a route handler: a page cannot set cookies. */
export async function writeOrderToken(token: string): Promise<void> {
  (await cookies()).set(cookieName("order"), token, cookieOptions(maxAgeSeconds));
}
