import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { findViolations, invariants } from "#lib/invariants/find-violations.ts";
import type { CheckScope, Violation } from "#lib/invariants/invariant.ts";
import { log } from "#lib/log.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";

/**
 * Holds the books against their rules, keeps what was found as one run, and tells staff of each broken rule in the same
 * statement. Repairs nothing: a person must see why. A death on the way leaves no run, which the next one makes good;
 * two at once are two runs.
 */
export async function checkInvariants(scope: CheckScope): Promise<void> {
  const startedAt = performance.now();
  // Not by `execute`: what it runs is prepared for good (decisions/011), and a slice's statement is needed once.
  const violations = await findViolations((statement) => db().$client.unsafe(statement), scope);
  const durationMs = Math.round(performance.now() - startedAt);
  const broken = countByRule(violations);
  for (const { id, count } of broken)
    log.error("a rule of the books is broken", { task: "check_invariants", reason: id, count });
  await db().execute(sql`
    with broken as (
      select * from jsonb_to_recordset(${JSON.stringify(broken)}::jsonb)
        as found (id text, name text, count int, subject uuid, detail text)
    ), alerted as (${alertRow(
      "invariant_violated",
      sql`id`,
      sql`jsonb_strip_nulls(jsonb_build_object('count', count, 'firstSubject', subject, 'orderCode', code))`,
      sql`(select b.id, b.subject, o.code, sum(b.count) over (partition by b.id) as count
        from broken b left join orders o on o.id = b.subject) as told`,
    )})
    insert into invariant_runs (scope, started_at, duration_ms, checked, found)
    values (${scope}, clock_now() - make_interval(secs => ${durationMs / 1000}), ${durationMs}, ${invariants.length},
      ${JSON.stringify(broken)}::jsonb)`);
}

type BrokenRule = Violation & { count: number };

/** One entry for each rule, with the first of what breaks it. */
function countByRule(violations: Violation[]): BrokenRule[] {
  const byRule = new Map<string, BrokenRule>();
  for (const violation of violations) {
    const rule = `${violation.id} ${violation.name}`;
    const known = byRule.get(rule);
    if (known) known.count++;
    else byRule.set(rule, { ...violation, count: 1 });
  }
  return [...byRule.values()];
}
