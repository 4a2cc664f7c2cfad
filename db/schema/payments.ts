import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { orders } from "#db/schema/orders.ts";
import { staffMembers } from "#db/schema/staff.ts";

export const attemptStatus = pgEnum("attempt_status", [
  "created",
  "sending",
  "unknown",
  "pending",
  "offered",
  "succeeded",
  "expired",
  "cancelled",
  "rejected",
  "superseded",
  "abandoned",
  "lapsed",
]);
export const attemptMethod = pgEnum("attempt_method", ["prompt", "hosted_page"]);
export const network = pgEnum("network", ["FLOOZ", "TMONEY"]);
export const disposition = pgEnum("disposition", ["applied", "review", "applied_by_staff"]);
export const reviewReason = pgEnum("review_reason", [
  "orphan",
  "success_on_rejected",
  "double_payment",
  "late_after_cancel",
  "amount_unproven",
  "underpaid",
  "late_no_stock",
  "overpaid_difference",
  "order_refund",
]);
export const caseClosing = pgEnum("case_closing", ["refunded", "written_off", "accepted"]);

export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    id: uuid().primaryKey().defaultRandom(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    number: smallint().notNull(),
    method: attemptMethod().notNull(),
    network: network(),
    phone: text(),
    amountXof: integer("amount_xof").notNull(),
    /** At least 128 random bits; never shown to a browser by Method 1. */
    identifier: text().notNull().unique(),
    /** Method 2: the random part of the address to which the hosted page sends the shopper back. */
    returnReference: text("return_reference").unique(),
    status: attemptStatus().notNull(),
    reason: text(),
    txReference: text("tx_reference"),
    paymentReference: text("payment_reference"),
    /** Our own `pay` answered 0 with this tx_reference: with it, Method 1 proves its amount. */
    isAcceptedByOwnSend: boolean("is_accepted_by_own_send").notNull().default(false),
    /** After an ambiguous send, this tx_reference was seen pending within 60 s of it. */
    pendingSeenTxReference: text("pending_seen_tx_reference"),
    sendCount: smallint("send_count").notNull().default(0),
    firstSentAt: timestamp("first_sent_at", { withTimezone: true }),
    lastSentAt: timestamp("last_sent_at", { withTimezone: true }),
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    disposition: disposition(),
    provenAmountXof: integer("proven_amount_xof"),
    pollCount: integer("poll_count").notNull().default(0),
    lastAskedAt: timestamp("last_asked_at", { withTimezone: true }),
    nextPollAt: timestamp("next_poll_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (t) => [
    unique("attempts_numbered").on(t.orderId, t.number),
    uniqueIndex("attempts_one_live")
      .on(t.orderId)
      .where(sql`${t.status} in ('created', 'sending', 'unknown', 'pending', 'offered')`),
    uniqueIndex("attempts_one_applied")
      .on(t.orderId)
      .where(sql`${t.disposition} in ('applied', 'applied_by_staff')`),
    index("attempts_due").on(t.nextPollAt).where(sql`${t.nextPollAt} is not null`),
    index("attempts_prompted_by_time").on(t.createdAt).where(sql`${t.method} = 'prompt'`),
    index("attempts_by_phone").on(t.phone, t.createdAt.desc()),
    index("attempts_by_tx_reference").on(t.txReference).where(sql`${t.txReference} is not null`),
    check("attempts_number_bounds", sql`${t.number} between 1 and 5`),
    check("attempts_send_bounds", sql`${t.sendCount} between 0 and 3`),
    check("attempts_amount_bounds", sql`${t.amountXof} between 1 and 100000000`),
    check("attempts_identifier_length", sql`length(${t.identifier}) between 26 and 40`),
    check(
      "attempts_succeeded_is_disposed",
      sql`(${t.status} = 'succeeded') = (${t.disposition} is not null)`,
    ),
    check("attempts_lease_while_sending", sql`(${t.status} = 'sending') = (${t.leaseUntil} is not null)`),
    check(
      "attempts_prompt_has_phone",
      sql`${t.method} <> 'prompt' or (${t.network} is not null and ${t.phone} is not null and ${t.phone} ~ '^[0-9]{8}$')`,
    ),
    check("attempts_offered_by_hosted_page", sql`${t.status} <> 'offered' or ${t.method} = 'hosted_page'`),
    check(
      "attempts_return_reference_shape",
      sql`(${t.method} = 'hosted_page') = (${t.returnReference} is not null) and ${t.returnReference} ~ '^[A-Za-z0-9_-]{22}$'`,
    ),
    check("attempts_pending_has_reference", sql`${t.status} <> 'pending' or ${t.txReference} is not null`),
  ],
);

/** Money that needs a person's decision; a case is never deleted. */
export const reviewCases = pgTable(
  "review_cases",
  {
    id: uuid().primaryKey().defaultRandom(),
    reason: reviewReason().notNull(),
    orderId: uuid("order_id").references(() => orders.id),
    attemptId: uuid("attempt_id").references(() => paymentAttempts.id),
    identifier: text().notNull(),
    txReference: text("tx_reference"),
    amountXof: integer("amount_xof"),
    dueXof: integer("due_xof"),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    /** How a member of staff wants it closed; it is closed when `closedAt` is set, at once or by a second person. */
    closing: caseClosing(),
    /** The operator's reference of the refund, or of the payment that was accepted: once in the shop's life. */
    closingReference: text("closing_reference").unique(),
    /** What was read on the gateway's dashboard, for an acceptance. */
    readAmountXof: integer("read_amount_xof"),
    closingNote: text("closing_note").notNull().default(""),
    proposedBy: uuid("proposed_by").references(() => staffMembers.id),
    proposedAt: timestamp("proposed_at", { withTimezone: true }),
    closedBy: uuid("closed_by").references(() => staffMembers.id),
    closedAt: timestamp("closed_at", { withTimezone: true }),
    /** The money that hung on the closing, and above how much it took two people, as both were when it was closed. */
    stakeXof: integer("stake_xof"),
    secondPersonAboveXof: integer("second_person_above_xof"),
  },
  (t) => [
    unique("review_cases_once").on(t.identifier, t.reason),
    check(
      "review_cases_proposed_whole",
      sql`(${t.closing} is not null) = (${t.proposedBy} is not null) and (${t.closing} is not null) = (${t.proposedAt} is not null)`,
    ),
    check(
      "review_cases_closed_whole",
      sql`(${t.closedAt} is not null) = (${t.closedBy} is not null) and (${t.closedAt} is null or ${t.closing} is not null)`,
    ),
    check(
      "review_cases_reference_needed",
      sql`(coalesce(${t.closing} in ('refunded', 'accepted'), false)) = (${t.closingReference} is not null) and length(${t.closingReference}) between 4 and 40`,
    ),
    check(
      "review_cases_accepted_amount",
      sql`(coalesce(${t.closing} = 'accepted', false)) = (${t.readAmountXof} is not null) and ${t.readAmountXof} between 1 and 100000000`,
    ),
    check("review_cases_note_length", sql`length(${t.closingNote}) <= 500`),
    index("review_cases_open").on(t.openedAt).where(sql`${t.closedAt} is null`),
    check(
      "review_cases_order_known",
      sql`${t.reason} = 'orphan' or (${t.orderId} is not null and ${t.attemptId} is not null)`,
    ),
  ],
);

/** When each phone was last asked to pay: a stranger's phone must not be made to ring again and again. */
export const phonePrompts = pgTable(
  "phone_prompts",
  {
    phone: text().primaryKey(),
    /** Since the last success, or within a day. */
    promptedAt: timestamp("prompted_at", { withTimezone: true }).array().notNull(),
  },
  (t) => [
    check("phone_prompts_phone", sql`${t.phone} ~ '^[0-9]{8}$'`),
    check("phone_prompts_at_most_six", sql`cardinality(${t.promptedAt}) <= 6`),
  ],
);

/** Numbers to which no prompt goes: their owners complained, or abuse was seen. */
export const blockedPhones = pgTable(
  "blocked_phones",
  {
    phone: text().primaryKey(),
    note: text().notNull().default(""),
    blockedBy: uuid("blocked_by")
      .notNull()
      .references(() => staffMembers.id),
    blockedAt: timestamp("blocked_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [
    check("blocked_phones_phone", sql`${t.phone} ~ '^[0-9]{8}$'`),
    check("blocked_phones_note_length", sql`length(${t.note}) <= 200`),
  ],
);

/** How often something was tried under one name within its time: an address or a phone, of which only an HMAC is kept. */
export const addressTries = pgTable(
  "address_tries",
  {
    bucket: text().primaryKey(),
    since: timestamp({ withTimezone: true }).notNull(),
    tries: integer().notNull(),
  },
  (t) => [index("address_tries_by_since").on(t.since)],
);
