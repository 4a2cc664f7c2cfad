import { cache } from "react";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { findFrame } from "#lib/frame/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { readOrderToken } from "#lib/orders/order-cookie.ts";

/** The frame for the browser that asks. Read once for each page: its title, its header and what is between are of one reading. */
export const getFrame = cache(async (locale: Locale) => {
  const [cartToken, orderToken] = await Promise.all([readCartToken(), readOrderToken()]);
  return findFrame(locale, { cartToken, orderToken });
});
