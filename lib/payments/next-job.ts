import { type SQL, sql } from "drizzle-orm";

/**
 * The call that stages the next look at an attempt, for use inside the statement that makes it necessary. One job key
 * per attempt, so any number of reasons to look make one look. `at` undefined: as soon as a worker is free.
 * The final SELECT must use its result: in a CTE that nothing reads, a volatile function never runs.
 */
export function nextJob(attemptId: SQL, at?: SQL): SQL {
  const runAt = at ? sql`, run_at := ${at}` : sql``;
  return sql`graphile_worker.add_job('settle_attempt', json_build_object('attemptId', ${attemptId}), job_key := 'attempt:' || ${attemptId}${runAt})`;
}
