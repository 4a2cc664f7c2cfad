import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { putBackMinutes } from "#lib/cart/cart.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { CartPromotion } from "#lib/promotions/promotion.ts";
import { standingOfP } from "#lib/promotions/promotion-part.ts";

export type CartLine = {
  variantId: string;
  /** Product and variant, as the order will call it. */
  name: string;
  productSlug: string;
  image: string | null;
  unitPriceXof: number;
  /** Pieces that count: what the shopper wants or, when others were faster, what is left of it; 0 when nothing is. */
  quantity: number;
  wanted: number;
  /** What a piece cost when the line was made. */
  seenPriceXof: number | null;
};

export type Cart = { lines: CartLine[]; hasCode: boolean };

/** The lines of the cart whose cookie holds this token; no such cart is an empty one. */
export async function getCart(token: string, locale: Locale): Promise<Cart> {
  const rows = await db().execute<CartLine & { hasCode: boolean }>(sql`
    select l.variant_id as "variantId", p.slug as "productSlug", v.price_xof as "unitPriceXof", l.seen_price_xof as "seenPriceXof",
      l.quantity as wanted,
      ${nameIn(locale)} as name,
      (select i.file from product_images i where i.product_id = p.id order by i.position limit 1) as image,
      case when v.is_published and p.is_published then least(l.quantity, coalesce(s.on_hand - s.reserved, 0)) else 0 end
        as quantity, c.promotion_id is not null as "hasCode"
    from carts c
    join cart_lines l on l.cart_id = c.id
    join variants v on v.id = l.variant_id
    join products p on p.id = v.product_id
    left join stock_levels s on s.variant_id = v.id
    where c.token_hash = ${hashCartToken(token)}
    order by l.added_at, l.variant_id`);
  return { lines: rows.map(({ hasCode: _, ...line }) => line), hasCode: rows[0]?.hasCode ?? false };
}

/** The code kept with a cart, and whether it may be used now. Only asked for a cart that has one. */
export async function findCartPromotion(token: string): Promise<CartPromotion | undefined> {
  const [row] = await db().execute<CartPromotion & { startsAt: string }>(sql`
    select p.code, p.kind, p.value, p.min_subtotal_xof as "minSubtotalXof", p.starts_at as "startsAt",
      ${standingOfP} as standing
    from carts c join promotions p on p.id = c.promotion_id where c.token_hash = ${hashCartToken(token)}`);
  return row && { ...row, startsAt: new Date(row.startsAt) };
}

export type RemovedLine = {
  /** Another one for each removal. */
  id: string;
  name: string;
  quantity: number;
};

/** What was taken out of this cart last and may be put back; not once it is in the cart again or an order was made. */
export async function findRemovedLine(token: string, locale: Locale): Promise<RemovedLine | undefined> {
  const [row] = await db().execute<RemovedLine>(sql`
    select r.removed_at::text as id, r.quantity, ${nameIn(locale)} as name
    from carts c
    join removed_lines r on r.cart_id = c.id
    join variants v on v.id = r.variant_id
    join products p on p.id = v.product_id
    where c.token_hash = ${hashCartToken(token)}
      and r.removed_at > clock_now() - make_interval(mins => ${putBackMinutes})
      and not exists (select from cart_lines l where l.cart_id = c.id and l.variant_id = r.variant_id)
      and not exists (select from orders o where o.cart_id = c.id and o.placed_at >= r.removed_at)`);
  return row;
}

/** Pieces in the cart, for the badge. */
export async function countCartItems(token: string): Promise<number> {
  const [row] = await db().execute<{ items: number }>(sql`
    select coalesce(sum(l.quantity), 0)::int as items
    from carts c join cart_lines l on l.cart_id = c.id where c.token_hash = ${hashCartToken(token)}`);
  return row?.items ?? 0;
}

/** Product and variant, as the order will call them. */
function nameIn(locale: Locale): SQL {
  return locale === "fr" ? sql`p.name_fr || ' · ' || v.name_fr` : sql`p.name_en || ' · ' || v.name_en`;
}
