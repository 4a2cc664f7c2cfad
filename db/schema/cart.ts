import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
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
