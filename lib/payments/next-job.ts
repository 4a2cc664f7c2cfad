import { type SQL, sql } from "drizzle-orm";

/**
 * The call that stages the next look at an attempt and returns the job's id, for use inside the statement that makes it
 * necessary. One job key per attempt, so any number of reasons to look make one look. `at` undefined: at once, for which
 * the caller wakes the worker. The final SELECT must use its result: in a CTE that nothing reads, a volatile function never runs.
 */
export function nextJob(attemptId: SQL, at: SQL = sql`null`): SQL {
  return sql`stage_job('settle_attempt', json_build_object('attemptId', ${attemptId}), 'attempt:' || ${attemptId}, ${at})`;
}
