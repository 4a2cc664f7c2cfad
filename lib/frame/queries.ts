import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { type Category, categoriesJson } from "#lib/catalogue/queries.ts";
import { type DeliveryPlace, deliveryPlacesJson } from "#lib/delivery/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OpenOrder } from "#lib/orders/queries.ts";
import { type ShopSettings, settingColumns } from "#lib/settings/queries.ts";

/** What stands around every page, and what most pages say of the shop and to this browser besides. */
export type Frame = {
  settings: ShopSettings;
  categories: Category[];
  places: DeliveryPlace[];
  /** Pieces in the cart, for the badge. */
  cartItems: number;
  /** The order that this browser placed last, as long as it waits for its payment. */
  openOrder: OpenOrder | null;
};

/** The tokens are those of the browser's cookies. One statement: what a page pays for is the way to the database. */
export async function findFrame(
  locale: Locale,
  { cartToken, orderToken }: { cartToken: string | undefined; orderToken: string | undefined },
): Promise<Frame> {
  const [row] = await db().execute<ShopSettings & Omit<Frame, "settings">>(sql`
    select ${settingColumns}, ${categoriesJson(locale)} as categories, ${deliveryPlacesJson(locale)} as places,
      ${
        cartToken === undefined
          ? sql`0`
          : sql`(select coalesce(sum(l.quantity), 0)::int from carts c join cart_lines l on l.cart_id = c.id
              where c.token_hash = ${hashCartToken(cartToken)})`
      } as "cartItems",
      ${
        orderToken === undefined
          ? sql`null::json`
          : sql`(select json_build_object('token', o.token, 'code', o.code) from orders o
              where o.token = ${orderToken} and o.status = 'awaiting_payment')`
      } as "openOrder"
    from shop_settings`);
  if (!row) throw new Error("shop_settings has no row: the migrations have not run.");
  const { categories, places, cartItems, openOrder, ...settings } = row;
  return { settings, categories, places, cartItems, openOrder };
}
