import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "#db/bytea.ts";

export const staffRole = pgEnum("staff_role", ["viewer", "clerk", "manager", "owner"]);

export const staffMembers = pgTable(
  "staff_members",
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull().unique(),
    name: text().notNull(),
    role: staffRole().notNull(),
    passwordHash: text("password_hash").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [check("staff_email_lower_case", sql`${t.email} = lower(${t.email})`)],
);

/** The signed cookie names a row here; without a live row the cookie is worth nothing. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    id: uuid().primaryKey().defaultRandom(),
    staffMemberId: uuid("staff_member_id")
      .notNull()
      .references(() => staffMembers.id),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (t) => [index("staff_sessions_by_member").on(t.staffMemberId)],
);

/**
 * A browser from which this member has signed in, found by the hash of its cookie. It opens nothing: it only has tries of
 * its own, so that nobody else's wrong passwords keep its owner out.
 */
export const staffDevices = pgTable(
  "staff_devices",
  {
    tokenHash: bytea("token_hash").notNull(),
    staffMemberId: uuid("staff_member_id")
      .notNull()
      .references(() => staffMembers.id),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.staffMemberId] })],
);

/**
 * Tries to sign in, counted by account, by address, by the client that tries an account from an address, and by known
 * device (lib/staff/sign-in-throttle.ts). The delay grows, and never becomes a lock. An account's row blocks nobody: its
 * `blocked_until` is when it was last tried.
 */
export const signInThrottles = pgTable("sign_in_throttles", {
  bucket: text().primaryKey(),
  failures: integer().notNull(),
  blockedUntil: timestamp("blocked_until", { withTimezone: true }).notNull(),
});

/** What staff must hear of. The same trouble again is counted, not repeated, until somebody has seen it. */
export const staffAlerts = pgTable(
  "staff_alerts",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    /** Which attempt, endpoint or network it is about; empty for the whole shop. */
    subject: text().notNull().default(""),
    detail: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    copies: integer().notNull().default(1),
    raisedAt: timestamp("raised_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    lastRaisedAt: timestamp("last_raised_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    seenAt: timestamp("seen_at", { withTimezone: true }),
    seenBy: uuid("seen_by").references(() => staffMembers.id),
    /** When a message about it last left by each way. */
    webhookToldAt: timestamp("webhook_told_at", { withTimezone: true }),
    mailToldAt: timestamp("mail_told_at", { withTimezone: true }),
  },
  (t) => [
    uniqueIndex("staff_alerts_one_unseen").on(t.kind, t.subject).where(sql`${t.seenAt} is null`),
    check("staff_alerts_seen_whole", sql`(${t.seenAt} is not null) = (${t.seenBy} is not null)`),
  ],
);
