import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytea } from "#db/bytea.ts";

/**
 * What a browser's last form was answered: the values that were typed and why they were refused, for the page that
 * follows. One row for each browser, found by the hash of its draft cookie, deleted after 15 minutes.
 */
export const formDrafts = pgTable(
  "form_drafts",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    /** Which form: `checkout`, `cart`, `look_up`, … */
    form: text().notNull(),
    content: jsonb().notNull(),
    keptAt: timestamp("kept_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
  },
  (t) => [index("form_drafts_by_age").on(t.keptAt)],
);
