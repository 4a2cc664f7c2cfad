import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Each time the books were held against their rules: what was looked at, for how long, and what was found broken. */
export const invariantRuns = pgTable(
  "invariant_runs",
  {
    id: uuid().primaryKey().defaultRandom(),
    scope: text().notNull(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }).notNull().default(sql`clock_now()`),
    durationMs: integer("duration_ms").notNull(),
    /** How many rules were checked. */
    checked: integer().notNull(),
    /** One entry for each rule that was broken; never anything personal. */
    found: jsonb()
      .$type<{ id: string; name: string; count: number; subject: string; detail: string }[]>()
      .notNull(),
  },
  (t) => [
    index("invariant_runs_by_time").on(t.endedAt.desc()),
    check("invariant_runs_scope", sql`${t.scope} in ('recent', 'all')`),
  ],
);
