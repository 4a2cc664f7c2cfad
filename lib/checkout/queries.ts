import { type CartLine, getCart } from "#lib/cart/queries.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Frame } from "#lib/frame/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { findPaymentTrouble, type PaymentTrouble } from "#lib/payments/queries.ts";
import type { CartPromotion } from "#lib/promotions/promotion.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

export type CheckoutFacts = {
  lines: CartLine[];
  promotion: CartPromotion | undefined;
  places: DeliveryPlace[];
  settings: ShopSettings;
  trouble: PaymentTrouble;
  /** Nothing of the cart can be bought. */
  isEmpty: boolean;
};

/** All that the checkout's page says. */
export async function getCheckout(
  frame: Promise<Frame>,
  cartToken: string | undefined,
  locale: Locale,
): Promise<CheckoutFacts> {
  const [{ settings, places }, cart, trouble] = await Promise.all([
    frame,
    cartToken ? getCart(cartToken, locale) : undefined,
    findPaymentTrouble(),
  ]);
  const lines = cart?.lines ?? [];
  return {
    lines,
    promotion: cart?.promotion,
    places,
    settings,
    trouble,
    isEmpty: lines.every(({ quantity }) => quantity === 0),
  };
}
