import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { network, paymentAttempts } from "#db/schema/payments.ts";

/** A day of Togo, held against the gateway's own word attempt by attempt; finished once, then never changed. */
export const reconciliationDays = pgTable(
  "reconciliation_days",
  {
    day: date().primaryKey(),
    /** Which attempts are of the day is written down once, after the day. */
    plannedAt: timestamp("planned_at", { withTimezone: true }),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
    /** Whoever asks, asks alone: a worker that died is followed when its lease has run out. */
    leaseHolder: uuid("lease_holder"),
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    /** All that follows is written when the day is finished. */
    attempts: integer(),
    differences: integer(),
    /** Money that came in for no payment of ours (cases `orphan` of the day). */
    orphans: integer(),
    orphanXof: bigint("orphan_xof", { mode: "number" }),
    /** The readings of the balances nearest to the day's borders; null when one is missing. */
    balanceFrom: timestamp("balance_from", { withTimezone: true }),
    balanceTo: timestamp("balance_to", { withTimezone: true }),
  },
  (t) => [
    check("reconciliation_days_leased_whole", sql`(${t.leaseHolder} is null) = (${t.leaseUntil} is null)`),
    check(
      "reconciliation_days_finished_whole",
      sql`(${t.finishedAt} is not null) = (${t.attempts} is not null and ${t.differences} is not null and ${t.orphans} is not null and ${t.orphanXof} is not null)`,
    ),
  ],
);

/** A finished day's successes by network, in whole francs. */
export const reconciliationTotals = pgTable(
  "reconciliation_totals",
  {
    day: date()
      .notNull()
      .references(() => reconciliationDays.day),
    /** `unknown`: paid on the gateway's page, and it did not say by which. */
    network: text().notNull(),
    shopCount: integer("shop_count").notNull(),
    shopXof: bigint("shop_xof", { mode: "number" }).notNull(),
    gatewayCount: integer("gateway_count").notNull(),
    gatewayXof: bigint("gateway_xof", { mode: "number" }).notNull(),
    /** Successes whose amount nobody proved: they are in the counts and in no sum. */
    unproven: integer().notNull(),
    /** How the balance changed between the two readings, and what successes of that time explain of it. */
    changeXof: bigint("change_xof", { mode: "number" }),
    explainedXof: bigint("explained_xof", { mode: "number" }),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.network] }),
    check("reconciliation_totals_network", sql`${t.network} in ('TMONEY', 'FLOOZ', 'unknown')`),
  ],
);

/** What the gateway said of each attempt of a day. When the day is finished, those that agree are dropped. */
export const reconciledAttempts = pgTable(
  "reconciled_attempts",
  {
    day: date()
      .notNull()
      .references(() => reconciliationDays.day),
    attemptId: uuid("attempt_id")
      .notNull()
      .references(() => paymentAttempts.id),
    askedAt: timestamp("asked_at", { withTimezone: true }),
    /** Null until there is a clear answer. */
    verdict: text(),
    /** The gateway's word: paid, pending, expired, cancelled, not_found, contradiction, unclear. */
    outcome: text(),
    network: network(),
    /** In the day's count of successes with us, and at the gateway. */
    isCountedByShop: boolean("is_counted_by_shop").notNull().default(false),
    isCountedByGateway: boolean("is_counted_by_gateway").notNull().default(false),
    shopXof: integer("shop_xof"),
    gatewayXof: integer("gateway_xof"),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.attemptId] }),
    index("reconciled_attempts_unanswered").on(t.day, t.askedAt).where(sql`${t.verdict} is null`),
    check(
      "reconciled_attempts_verdict",
      sql`${t.verdict} in ('same', 'found', 'contradiction', 'amount_differs', 'unclear')`,
    ),
  ],
);
