import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

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

/** Failed sign-ins per account and per address: the delay grows, the door never locks for good. */
export const signInThrottles = pgTable("sign_in_throttles", {
  bucket: text().primaryKey(),
  failures: integer().notNull(),
  blockedUntil: timestamp("blocked_until", { withTimezone: true }).notNull(),
});
