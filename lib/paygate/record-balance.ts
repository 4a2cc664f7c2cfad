import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { checkBalance } from "#lib/paygate/check-balance.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** Two clicks, or the worker and a click, are one question to the gateway. */
const freshForS = 20;

/**
 * Asks the gateway for the balances and keeps the reading; a reading of the last 20 s is as good and nothing is asked.
 * Holds nothing while it waits for the answer; a death on the way leaves no reading.
 */
export async function recordBalance(): Promise<Result<undefined, "balance_unclear">> {
  const [fresh] = await db().execute(sql`
    select from balance_readings where read_at > clock_now() - make_interval(secs => ${freshForS}) limit 1`);
  if (fresh) return ok(undefined);
  const answer = await checkBalance();
  if (answer.outcome === "unclear") return refused("balance_unclear");
  await db().execute(sql`
    insert into balance_readings (flooz_xof, tmoney_xof) values (${answer.floozXof}, ${answer.tmoneyXof})`);
  return ok(undefined);
}
