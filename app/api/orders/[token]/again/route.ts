import { readCartToken, writeCartToken } from "#lib/cart/cart-cookie.ts";
import { formHandler } from "#lib/forms/form-handler.ts";
import { refillCart } from "#lib/orders/refill-cart.ts";
import { randomToken } from "#lib/random.ts";

/**
 * Fills the shopper's own cart with what this order held; whoever holds its token may. Leads to the cart, or, when
 * something is no longer there, back to the order's page, which says what. Pressed twice it fills once.
 */
export const POST = formHandler<{ token: string }>(async ({ params: { token } }) => {
  const cartToken = (await readCartToken()) ?? randomToken();
  const refilled = await refillCart(token, cartToken);
  if (!refilled.ok) return { to: `/orders/${encodeURIComponent(token)}` };
  if (refilled.value !== "none") await writeCartToken(cartToken);
  if (refilled.value === "whole") return { to: "/cart" };
  return { to: `/orders/${token}?refilled=${refilled.value}#again` };
});
