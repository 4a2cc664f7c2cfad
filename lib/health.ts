import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { log } from "#lib/log.ts";
import journal from "../db/migrations/meta/_journal.json" with { type: "json" };

export type Health = { database: boolean; migrations: boolean; worker: boolean };

/** What the shop needs of its own house; never throws. */
export async function findHealth(): Promise<Health> {
  try {
    const [row] = await db().execute<{ migrations: number; worker: boolean }>(sql`
      select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
        exists (select from worker_heartbeats where seen_at > now() - interval '60 seconds') as worker`);
    return {
      database: true,
      migrations: (row?.migrations ?? 0) >= journal.entries.length,
      worker: row?.worker ?? false,
    };
  } catch (error) {
    log.warn("not ready", { error });
    return { database: false, migrations: false, worker: false };
  }
}
