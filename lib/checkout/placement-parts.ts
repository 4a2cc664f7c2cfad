import { type SQL, sql } from "drizzle-orm";
import { discountPart, standingOfP } from "#lib/promotions/promotion-part.ts";

// What the order's statement has only when an order needs it: most have neither a code nor a line that ran short.

/** The cart's own code, when it is the one whose discount the shopper saw, and what it takes off `totals`. */
export function promotionParts(code: string | undefined): SQL {
  return sql`, promotion as materialized (
      select p.*, ${standingOfP} as standing from cart join promotions p on p.id = cart.promotion_id where p.code = ${code ?? null}
    ), discounted as (
      select coalesce((select ${discountPart(sql`subtotal`, sql`min_total_xof`)} from promotion p where p.standing = 'good'), 0)
        as discount from totals, settings
    )`;
}

/** Only a first look at the shelf: the verdict judges each line again by its locked row. */
export const whatIsLeft = sql`
      join variants v on v.id = l.variant_id and v.is_published join products p on p.id = v.product_id and p.is_published
      join stock_levels s on s.variant_id = l.variant_id and s.on_hand > s.reserved`;
