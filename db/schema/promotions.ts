import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

export const promotionKind = pgEnum("promotion_kind", ["percent", "amount"]);

/**
 * What a code takes off the goods. What it promises never changes (a trigger): it is paused, and a new one is made. A use
 * is counted here by the trigger on orders, so the limit is a CHECK that no number of shoppers at once can pass.
 */
export const promotions = pgTable(
  "promotions",
  {
    id: uuid().primaryKey().defaultRandom(),
    code: text().notNull().unique(),
    kind: promotionKind().notNull(),
    /** Of 100, or in whole francs, as the kind says. */
    value: integer().notNull(),
    minSubtotalXof: integer("min_subtotal_xof").notNull().default(0),
    startsAt: timestamp("starts_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    endsAt: timestamp("ends_at", { withTimezone: true }),
    /** Null: as often as anybody likes. */
    maxUses: integer("max_uses"),
    maxUsesPerPhone: integer("max_uses_per_phone"),
    isActive: boolean("is_active").notNull().default(true),
    used: integer().notNull().default(0),
    /** Orders reinstated by late money when every use had been taken again: their shopper paid, so they keep theirs. */
    usedLate: integer("used_late").notNull().default(0),
    createdBy: text("created_by").notNull().default("system"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [
    check("promotions_code_shape", sql`${t.code} ~ '^[A-Z0-9]{3,20}$'`),
    check(
      "promotions_value_bounds",
      sql`case ${t.kind} when 'percent' then ${t.value} between 1 and 90 else ${t.value} between 1 and 10000000 end`,
    ),
    check("promotions_minimum_bounds", sql`${t.minSubtotalXof} between 0 and 100000000`),
    check("promotions_times_in_order", sql`${t.endsAt} > ${t.startsAt}`),
    check(
      "promotions_limits",
      sql`${t.maxUses} between 1 and 1000000 and ${t.maxUsesPerPhone} between 1 and 1000`,
    ),
    check(
      "promotions_used_within_limit",
      sql`${t.used} >= 0 and ${t.usedLate} >= 0 and ${t.used} <= ${t.maxUses}`,
    ),
  ],
);

/** How often each phone uses a code. `most` is the promotion's limit for one phone; late money may pass it. */
export const promotionPhones = pgTable(
  "promotion_phones",
  {
    promotionId: uuid("promotion_id")
      .notNull()
      .references(() => promotions.id),
    phone: text().notNull(),
    used: integer().notNull(),
    most: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.promotionId, t.phone] }),
    check("promotion_phones_used_within_limit", sql`${t.used} >= 0 and ${t.used} <= ${t.most}`),
  ],
);
