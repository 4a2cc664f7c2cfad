import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type CartLine, cartJson, readCart, type WrittenCart } from "#lib/cart/queries.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import type { Frame } from "#lib/frame/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { noTrouble, type PaymentTrouble, paymentTroubleJson } from "#lib/payments/queries.ts";
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
  const [{ settings, places }, [row]] = await Promise.all([
    frame,
    db().execute<{ cart: WrittenCart; trouble: PaymentTrouble }>(sql`
      select ${cartToken ? cartJson(cartToken, locale) : sql`null::json`} as cart, ${paymentTroubleJson} as trouble`),
  ]);
  const { lines, promotion } = readCart(row?.cart ?? null);
  return {
    lines,
    promotion,
    places,
    settings,
    trouble: row?.trouble ?? noTrouble,
    isEmpty: lines.every(({ quantity }) => quantity === 0),
  };
}
