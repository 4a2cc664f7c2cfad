import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { nextJob } from "#lib/payments/next-job.ts";

/** With a send's lease (21 s) and a sweep each minute, a killed worker's attempt goes on within 101 s (decisions/008). */
const overdueS = 20;

/**
 * Stages again the job of every attempt whose look is overdue: the job of a killed worker stays locked for hours. The
 * same key makes a second staging harmless. Returns how many.
 */
export async function sweepAttempts(): Promise<number> {
  const rows = await db().execute(sql`
    select ${nextJob(sql`late.id`)} as job_id from (
      select id from payment_attempts where next_poll_at < clock_now() - make_interval(secs => ${overdueS})
      order by next_poll_at limit 500
    ) late`);
  return rows.length;
}
