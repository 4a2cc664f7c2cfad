import { type SQL, sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "#db/bytea.ts";
import { carts } from "#db/schema/cart.ts";
import { variants } from "#db/schema/catalogue.ts";
import { deliveryPlaces } from "#db/schema/delivery.ts";
import { promotions } from "#db/schema/promotions.ts";

export const orderStatus = pgEnum("order_status", [
  "awaiting_payment",
  "paid",
  "expired",
  "cancelled",
  "refund_due",
  "refunded",
]);
export const fulfilmentStatus = pgEnum("fulfilment_status", [
  "none",
  "preparing",
  "ready",
  "shipped",
  "delivered",
]);

const paidLike = (status: SQL) => sql`${status} in ('paid', 'refund_due', 'refunded')`;

export const orders = pgTable(
  "orders",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Eight letters a person can read out (40 random bits); the token of 160 bits is what opens the page. */
    code: text().notNull().unique(),
    token: text().notNull().unique(),
    cartId: uuid("cart_id")
      .notNull()
      .references(() => carts.id),
    idempotencyKey: uuid("idempotency_key").notNull(),
    requestHash: bytea("request_hash").notNull(),
    locale: text().notNull(),
    status: orderStatus().notNull().default("awaiting_payment"),
    fulfilment: fulfilmentStatus().notNull().default("none"),
    customerName: text("customer_name").notNull(),
    customerPhone: text("customer_phone").notNull(),
    deliveryPlaceId: uuid("delivery_place_id")
      .notNull()
      .references(() => deliveryPlaces.id),
    deliveryNameFr: text("delivery_name_fr").notNull(),
    deliveryNameEn: text("delivery_name_en").notNull(),
    landmark: text().notNull().default(""),
    /** Whose code was used; its use is counted by a trigger, with every change of the order's status. */
    promotionId: uuid("promotion_id").references(() => promotions.id),
    subtotalXof: integer("subtotal_xof").notNull(),
    discountXof: integer("discount_xof").notNull().default(0),
    deliveryXof: integer("delivery_xof").notNull(),
    totalXof: integer("total_xof").notNull(),
    paidAttemptId: uuid("paid_attempt_id"),
    placedAt: timestamp("placed_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    holdExpiresAt: timestamp("hold_expires_at", { withTimezone: true }).notNull(),
    holdEndsAt: timestamp("hold_ends_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    paidAt: timestamp("paid_at", { withTimezone: true }),
  },
  (t) => [
    unique("orders_one_per_idempotency_key").on(t.cartId, t.idempotencyKey),
    // Read backwards: `desc` here would put NULLs last, which no `order by … desc` of ours asks for.
    index("orders_by_placed_at").on(t.placedAt, t.id),
    index("orders_refund_due").on(t.placedAt, t.id).where(sql`${t.status} = 'refund_due'`),
    index("orders_awaiting_by_hold").on(t.holdExpiresAt).where(sql`${t.status} = 'awaiting_payment'`),
    index("orders_by_phone").on(t.customerPhone, t.placedAt.desc()),
    index("orders_at_work")
      .on(t.placedAt, t.id)
      .where(sql`${t.status} = 'paid' and ${t.fulfilment} <> 'delivered'`),
    index("orders_by_promotion").on(t.promotionId).where(sql`${t.promotionId} is not null`),
    check("orders_discount_has_promotion", sql`(${t.discountXof} > 0) = (${t.promotionId} is not null)`),
    check("orders_code_shape", sql`${t.code} ~ '^[0-9A-HJKMNP-TV-Z]{8}$'`),
    check("orders_token_shape", sql`${t.token} ~ '^[A-Za-z0-9_-]{27}$'`),
    check("orders_phone_shape", sql`${t.customerPhone} ~ '^[0-9]{8}$'`),
    check("orders_locale", sql`${t.locale} in ('fr', 'en')`),
    check(
      "orders_amount_bounds",
      sql`${t.subtotalXof} between 1 and 100000000 and ${t.discountXof} between 0 and ${t.subtotalXof} and ${t.deliveryXof} between 0 and 100000 and ${t.totalXof} between 1 and 100000000`,
    ),
    check(
      "orders_total_adds_up",
      sql`${t.totalXof} = ${t.subtotalXof} - ${t.discountXof} + ${t.deliveryXof}`,
    ),
    check("orders_paid_has_attempt", sql`(${paidLike(sql`${t.status}`)}) = (${t.paidAttemptId} is not null)`),
    check("orders_paid_has_time", sql`(${paidLike(sql`${t.status}`)}) = (${t.paidAt} is not null)`),
    check("orders_fulfilment_needs_payment", sql`${t.fulfilment} = 'none' or ${t.paidAttemptId} is not null`),
    check(
      "orders_hold_bounds",
      sql`${t.holdExpiresAt} <= ${t.holdEndsAt} and ${t.holdEndsAt} <= ${t.placedAt} + interval '24 hours'`,
    ),
  ],
);

export const orderLines = pgTable(
  "order_lines",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    position: smallint().notNull(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    sku: text().notNull(),
    nameFr: text("name_fr").notNull(),
    nameEn: text("name_en").notNull(),
    image: text(),
    unitPriceXof: integer("unit_price_xof").notNull(),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.position] }),
    check("order_lines_quantity_bounds", sql`${t.quantity} between 1 and 99`),
    check("order_lines_price_bounds", sql`${t.unitPriceXof} between 1 and 10000000`),
  ],
);

/** The timeline: exactly one event for each change of an order's or attempt's status (`subject`), and what else is worth telling. */
export const orderEvents = pgTable(
  "order_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    attemptId: uuid("attempt_id"),
    subject: text().notNull(),
    kind: text().notNull(),
    fromStatus: text("from_status"),
    toStatus: text("to_status"),
    actor: text().notNull(),
    data: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    at: timestamp({ withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [
    index("order_events_by_order").on(t.orderId, t.id),
    uniqueIndex("order_events_one_contradiction")
      .on(t.attemptId, sql`(${t.data} ->> 'answer')`)
      .where(sql`${t.kind} = 'contradiction_seen'`),
    // Written in the order of time, so a few bytes per block find the day's events: what changed is checked each hour.
    index("order_events_by_time").using("brin", t.at),
    check("order_events_subject", sql`${t.subject} in ('order', 'attempt', 'fulfilment', 'note')`),
    check("order_events_attempt_named", sql`${t.subject} <> 'attempt' or ${t.attemptId} is not null`),
  ],
);

export const receipts = pgTable("receipts", {
  number: bigserial({ mode: "number" }).primaryKey(),
  orderId: uuid("order_id")
    .notNull()
    .unique()
    .references(() => orders.id),
  amountXof: integer("amount_xof").notNull(),
  issuedAt: timestamp("issued_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
});

/** The pair that signs receipts: made once, never changed, since every receipt in a shopper's hand leans on it. */
export const receiptKeys = pgTable(
  "receipt_keys",
  {
    isOnlyRow: boolean("is_only_row").primaryKey().default(true),
    /** Ed25519, SPKI and PKCS #8 in DER. The private half is read by the server alone, and only to sign. */
    publicKey: bytea("public_key").notNull(),
    privateKey: bytea("private_key").notNull(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [check("receipt_keys_only_row", sql`${t.isOnlyRow}`)],
);
