import { type SQL, sql } from "drizzle-orm";

/**
 * The call that stages a look at the quarantine and returns the job's id, for use inside the statement that makes it necessary; the final SELECT
 * must use its result. One job for all of it, so that a flood of callbacks is no flood of jobs. `at` undefined: at
 * once, for which the caller wakes the worker.
 */
export function quarantineJob(at: SQL = sql`null`): SQL {
  return sql`stage_job('check_quarantine', null, 'check_quarantine', ${at})`;
}

/** A look is staged already and has not begun: it will see whatever is committed by then. */
export const isQuarantineJobWaiting: SQL = sql`exists (select from graphile_worker.jobs
  where key = 'check_quarantine' and locked_at is null and attempts < max_attempts)`;
