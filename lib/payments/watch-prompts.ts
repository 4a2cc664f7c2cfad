import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";

/**
 * Alerts staff when more than 30 prompts of one network went out in 10 minutes and fewer than a fifth of them were
 * paid: somebody may be making strangers' phones ring. Source: security.md "prompt bombing". Changes nothing else.
 */
export async function watchPrompts(): Promise<void> {
  await db().execute(
    alertRow(
      "prompt_flood",
      sql`network`,
      sql`jsonb_build_object('prompts', prompts, 'succeeded', succeeded)`,
      sql`(select network, count(*) as prompts, count(*) filter (where status = 'succeeded') as succeeded
        from payment_attempts
        where method = 'prompt' and created_at > clock_now() - interval '10 minutes' and send_count > 0
        group by network) as recent where prompts > 30 and succeeded * 5 < prompts`,
    ),
  );
}
