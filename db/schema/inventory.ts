import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "#db/schema/catalogue.ts";
import { orders } from "#db/schema/orders.ts";

export const reservationStatus = pgEnum("reservation_status", ["held", "committed", "released"]);

/** What is on the shelf and how much of it is promised. Money and stock never read a cache. */
export const stockLevels = pgTable(
  "stock_levels",
  {
    variantId: uuid("variant_id")
      .primaryKey()
      .references(() => variants.id),
    onHand: integer("on_hand").notNull(),
    reserved: integer().notNull().default(0),
  },
  (t) => [check("stock_reserved_within_on_hand", sql`${t.reserved} >= 0 and ${t.reserved} <= ${t.onHand}`)],
);

/** One row for each variant of an order: a statement that sold two lines of one variant would lose one of them. */
export const reservations = pgTable(
  "reservations",
  {
    id: uuid().primaryKey().defaultRandom(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer().notNull(),
    status: reservationStatus().notNull().default("held"),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [
    unique("reservations_one_per_variant").on(t.orderId, t.variantId),
    index("reservations_held_by_variant").on(t.variantId).where(sql`${t.status} = 'held'`),
    check("reservations_quantity_bounds", sql`${t.quantity} between 1 and 4950`),
  ],
);

/** Every change of `on_hand` with its reason: initial ± corrections − sold = on_hand. */
export const stockMovements = pgTable(
  "stock_movements",
  {
    id: uuid().primaryKey().defaultRandom(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    delta: integer().notNull(),
    reason: text().notNull(),
    orderId: uuid("order_id").references(() => orders.id),
    actor: text().notNull().default("system"),
    note: text().notNull().default(""),
    at: timestamp({ withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [
    index("stock_movements_by_variant").on(t.variantId, t.at),
    // What an order took comes back with it once; a return counted by hand names no order.
    uniqueIndex("stock_movements_one_return")
      .on(t.orderId, t.variantId)
      .where(sql`${t.reason} = 'return' and ${t.orderId} is not null`),
    check("stock_movements_note_length", sql`length(${t.note}) <= 200`),
    check("stock_movements_reason", sql`${t.reason} in ('initial', 'correction', 'sale', 'return')`),
  ],
);
