import { cookies } from "next/headers";
import { cartCookieName, cartCookieOptions, cartTokenOf } from "#lib/cart/cart-header.ts";

/** The token of the shopper's own cart, or undefined when they have none (or sent rubbish). */
export async function readCartToken(): Promise<string | undefined> {
  return cartTokenOf((await cookies()).get(cartCookieName())?.value);
}

/** Only in an action: a page cannot set cookies. */
export async function writeCartToken(token: string): Promise<void> {
  (await cookies()).set(cartCookieName(), token, cartCookieOptions());
}
