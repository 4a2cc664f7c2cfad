import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "#db/bytea.ts";
import { paymentAttempts, reviewCases } from "#db/schema/payments.ts";

/** What was posted to the callback address. A hint to go and ask; nothing in it is believed. */
export const gatewayCallbacks = pgTable(
  "gateway_callbacks",
  {
    id: uuid().primaryKey().defaultRandom(),
    bodyHash: bytea("body_hash").notNull().unique(),
    identifier: text(),
    txReference: text("tx_reference"),
    attemptId: uuid("attempt_id").references(() => paymentAttempts.id),
    /** As received but for the phone, of which two digits stay. */
    body: jsonb().$type<Record<string, unknown>>().notNull(),
    copies: integer().notNull().default(1),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    lastReceivedAt: timestamp("last_received_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    /** In quarantine: when the gateway is asked about it; null for the others and for those that were asked enough. */
    nextCheckAt: timestamp("next_check_at", { withTimezone: true }),
    /** Clear answers so far that were not "paid". */
    checkCount: smallint("check_count").notNull().default(0),
    checkedAt: timestamp("checked_at", { withTimezone: true }),
    checkOutcome: text("check_outcome"),
    /** The last question and its answer, without key and phone. */
    checkAnswer: jsonb("check_answer").$type<Record<string, unknown>>(),
    /** Of the money that it was found to tell of. */
    caseId: uuid("case_id").references(() => reviewCases.id),
  },
  (t) => [
    index("gateway_callbacks_by_attempt").on(t.attemptId),
    index("gateway_callbacks_due").on(t.nextCheckAt).where(sql`${t.nextCheckAt} is not null`),
    index("gateway_callbacks_by_case").on(t.caseId).where(sql`${t.caseId} is not null`),
    index("gateway_callbacks_unmatched").on(t.receivedAt).where(sql`${t.attemptId} is null`),
  ],
);

/** Each request to the gateway and its answer, without key and phone: the evidence behind the timeline. */
export const gatewayCalls = pgTable(
  "gateway_calls",
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid("attempt_id")
      .notNull()
      .references(() => paymentAttempts.id),
    endpoint: text().notNull(),
    outcome: text().notNull(),
    httpStatus: integer("http_status"),
    durationMs: integer("duration_ms").notNull(),
    answer: jsonb().$type<Record<string, unknown>>(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [index("gateway_calls_by_attempt").on(t.attemptId, t.at)],
);

/** Per endpoint: how often it failed in a row and until when it is left alone. In Postgres, so that all processes agree. */
export const gatewayBreakers = pgTable(
  "gateway_breakers",
  {
    endpoint: text().primaryKey(),
    failures: integer().notNull().default(0),
    openUntil: timestamp("open_until", { withTimezone: true }),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [check("gateway_breakers_endpoint", sql`${t.endpoint} in ('pay', 'status')`)],
);

/**
 * The budget of questions about callbacks of no attempt of ours: each slot is one question a minute, so as many rows as
 * questions. In Postgres, so that all processes together keep to it.
 */
export const quarantineSlots = pgTable("quarantine_slots", {
  number: smallint().primaryKey(),
  freeAt: timestamp("free_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
});

/** What the gateway says it holds for the merchant, as often as it was asked. */
export const balanceReadings = pgTable(
  "balance_readings",
  {
    id: uuid().primaryKey().defaultRandom(),
    floozXof: bigint("flooz_xof", { mode: "number" }).notNull(),
    tmoneyXof: bigint("tmoney_xof", { mode: "number" }).notNull(),
    readAt: timestamp("read_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [index("balance_readings_by_time").on(t.readAt.desc())],
);
