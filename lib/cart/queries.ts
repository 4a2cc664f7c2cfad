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

export type RemovedLine = {
  /** Another one for each removal. */
  id: string;
  name: string;
  quantity: number;
};

export type Cart = {
  lines: CartLine[];
  /** The code kept with it, and whether it may be used now. */
  promotion: CartPromotion | undefined;
  /** What was taken out of it last and may be put back; not once it is in the cart again or an order was made. */
  removed: RemovedLine | undefined;
};

/** A cart as JSON, before `readCart`; null when there is none. */
export type WrittenCart = {
  lines: CartLine[];
  promotion: (CartPromotion & { startsAt: string }) | null;
  removed: RemovedLine | null;
} | null;

/** The cart whose cookie holds this token; no such cart is an empty one. */
export async function getCart(token: string, locale: Locale): Promise<Cart> {
  const [row] = await db().execute<{ cart: WrittenCart }>(sql`select ${cartJson(token, locale)} as cart`);
  return readCart(row?.cart ?? null);
}

/** The same as one value of a statement that reads more. */
export function cartJson(token: string, locale: Locale): SQL {
  return sql`(select json_build_object('lines', ${linesJson(locale)}, 'promotion', ${promotionJson},
    'removed', ${removedJson(locale)}) from carts c where c.token_hash = ${hashCartToken(token)})`;
}

export function readCart(written: WrittenCart): Cart {
  const promotion = written?.promotion;
  return {
    lines: written?.lines ?? [],
    promotion: promotion ? { ...promotion, startsAt: new Date(promotion.startsAt) } : undefined,
    removed: written?.removed ?? undefined,
  };
}

const linesJson = (locale: Locale): SQL => sql`(select coalesce(json_agg(json_build_object(
      'variantId', l.variant_id, 'name', ${nameIn(locale)}, 'productSlug', p.slug,
      'image', (select i.file from product_images i where i.product_id = p.id order by i.position limit 1),
      'unitPriceXof', v.price_xof, 'seenPriceXof', l.seen_price_xof, 'wanted', l.quantity,
      'quantity', case when v.is_published and p.is_published
        then least(l.quantity, coalesce(s.on_hand - s.reserved, 0)) else 0 end)
      order by l.added_at, l.variant_id), '[]')
    from cart_lines l
    join variants v on v.id = l.variant_id
    join products p on p.id = v.product_id
    left join stock_levels s on s.variant_id = v.id
    where l.cart_id = c.id)`;

const promotionJson = sql`(select json_build_object('code', p.code, 'kind', p.kind, 'value', p.value,
      'minSubtotalXof', p.min_subtotal_xof, 'startsAt', p.starts_at, 'standing', ${standingOfP})
    from promotions p where p.id = c.promotion_id)`;

const removedJson = (locale: Locale): SQL => sql`(select json_build_object('id', r.removed_at::text,
      'quantity', r.quantity, 'name', ${nameIn(locale)})
    from removed_lines r
    join variants v on v.id = r.variant_id
    join products p on p.id = v.product_id
    where r.cart_id = c.id
      and r.removed_at > clock_now() - make_interval(mins => ${putBackMinutes})
      and not exists (select from cart_lines l where l.cart_id = c.id and l.variant_id = r.variant_id)
      and not exists (select from orders o where o.cart_id = c.id and o.placed_at >= r.removed_at))`;

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
