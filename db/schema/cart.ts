import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "#db/bytea.ts";
import { variants } from "#db/schema/catalogue.ts";
import { promotions } from "#db/schema/promotions.ts";

/** The cart is also the shopper's session: its cookie holds a random token, the row only that token's hash. */
export const carts = pgTable("carts", {
  id: uuid().primaryKey().defaultRandom(),
  tokenHash: bytea("token_hash").notNull().unique(),
  /** The code that the shopper typed; what it is worth is found anew each time. */
  promotionId: uuid("promotion_id").references(() => promotions.id),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
});

export const cartLines = pgTable(
  "cart_lines",
  {
    cartId: uuid("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer().notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    /** What a piece cost when the line was made; only ever told, never charged. Null in lines from before it was kept. */
    seenPriceXof: integer("seen_price_xof"),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.variantId] }),
    check("cart_lines_quantity_bounds", sql`${t.quantity} between 1 and 99`),
  ],
);

/**
 * Additions of the last hour, so that one press that a browser sends twice adds once. `digest` is of the form's key, what
 * it adds and the cart it came with; the nonce makes the token of a cart that the addition itself began, so that a
 * repeated request gets the same cookie. A repeat within 30 s would set `is_repeat`, which no row may have: the statement
 * that adds fails as a whole.
 */
export const cartAdditions = pgTable(
  "cart_additions",
  {
    digest: bytea().primaryKey(),
    cartId: uuid("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    nonce: uuid(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    isRepeat: boolean("is_repeat").notNull().default(false),
  },
  (t) => [
    index("cart_additions_by_age").on(t.madeAt),
    check("cart_additions_counted_once", sql`not ${t.isRepeat}`),
  ],
);

/** The line that a shopper took out last: one a cart, so that it can be put back as it was. */
export const removedLines = pgTable(
  "removed_lines",
  {
    cartId: uuid("cart_id")
      .primaryKey()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer().notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
    seenPriceXof: integer("seen_price_xof"),
    removedAt: timestamp("removed_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [check("removed_lines_quantity_bounds", sql`${t.quantity} between 1 and 99`)],
);
