import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { workerHeartbeats } from "#db/schema/worker.ts";

/** Says that this worker lives, in real time (never the shop's clock); forgets workers silent for an hour. */
export async function beat(workerId: string): Promise<void> {
  await db()
    .insert(workerHeartbeats)
    .values({ workerId })
    .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { seenAt: sql`now()` } });
  await db().execute(sql`delete from worker_heartbeats where seen_at < now() - interval '1 hour'`);
}
