import { type CartLine, findCartPromotion, getCart } from "#lib/cart/queries.ts";
import { type DeliveryPlace, listDeliveryPlaces } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { findPaymentTrouble, type PaymentTrouble } from "#lib/payments/queries.ts";
import type { CartPromotion } from "#lib/promotions/promotion.ts";
import { getShopSettings, type ShopSettings } from "#lib/settings/queries.ts";

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
export async function getCheckout(cartToken: string | undefined, locale: Locale): Promise<CheckoutFacts> {
  const [cart, places, settings, trouble] = await Promise.all([
    cartToken ? getCart(cartToken, locale) : undefined,
    listDeliveryPlaces(locale),
    getShopSettings(),
    findPaymentTrouble(),
  ]);
  const lines = cart?.lines ?? [];
  return {
    lines,
    promotion: cartToken && cart?.hasCode ? await findCartPromotion(cartToken) : undefined,
    places,
    settings,
    trouble,
    isEmpty: lines.every(({ quantity }) => quantity === 0),
  };
}
