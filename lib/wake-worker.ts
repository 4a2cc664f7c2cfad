import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { log } from "#lib/log.ts";

let isAsking = false;
let isWanted = false;

// No wait for the disk: there is nothing on it.
const announcement = sql`select pg_notify('jobs:insert', '{"count":1}'), set_config('synchronous_commit', 'off', true)`;

/**
 * Asks the workers to look for jobs now, after the statement that staged one (`stage_job`) has been committed. Only a hint,
 * so nobody waits for it: workers look every second by themselves. While one is on its way, all others become one more.
 */
export function wakeWorker(): void {
  isWanted = true;
  if (!isAsking) void announce();
}

async function announce(): Promise<void> {
  isAsking = true;
  while (isWanted) {
    isWanted = false;
    await db()
      .execute(announcement)
      .catch((error) => log.warn("a job could not be announced", { error }));
  }
  isAsking = false;
}
