import { type SQL, sql } from "drizzle-orm";

/**
 * The call that stages a look at the quarantine, for use inside the statement that makes it necessary; the final SELECT
 * must use its result. One job for all of it, so that a flood of callbacks is no flood of jobs. `at` undefined: as soon
 * as a worker is free.
 */
export function quarantineJob(at?: SQL): SQL {
  const runAt = at ? sql`, run_at := ${at}` : sql``;
  return sql`graphile_worker.add_job('check_quarantine', job_key := 'check_quarantine'${runAt})`;
}

/** A look is staged already and has not begun: it will see whatever is committed by then. */
export const isQuarantineJobWaiting: SQL = sql`exists (select from graphile_worker.jobs
  where key = 'check_quarantine' and locked_at is null and attempts < max_attempts)`;
