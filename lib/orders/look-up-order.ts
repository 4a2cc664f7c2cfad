import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hiddenName } from "#lib/client-address.ts";
import { countTries } from "#lib/counted-tries.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** Tries within a quarter of an hour. A carrier hides many shoppers behind one address, hence its larger number. */
export const lookUpTries = { phone: 10, address: 100 };
export const lookUpMinutes = 15;

export type LookUpRefusal = "no_such_order" | "too_many_tries";

/**
 * The token of the order with this code that was placed with this phone. An unknown phone, an unknown code and two that
 * do not belong together are one refusal after the same work. One statement: the try is counted before anything is
 * looked at, so that a hundred at once are a hundred counted tries; a right one counts as well. Whoever has used up
 * their tries is told to wait, the right code or not. Kept are HMACs only, and what is a day old is forgotten on the way.
 */
export async function lookUpOrder(
  phone: string,
  code: string,
  address: string | undefined,
): Promise<Result<{ token: string }, LookUpRefusal>> {
  // Phone before address, always: two statements that meet wait for each other and never in a circle.
  const buckets = [
    { name: hiddenName("look-up-phone", phone), most: lookUpTries.phone },
    ...(address ? [{ name: hiddenName("look-up", address), most: lookUpTries.address }] : []),
  ];
  const [row] = await db().execute<{ isSpent: boolean; token: string | null }>(sql`
    with ${countTries(buckets, lookUpMinutes)}
    select exists (select from spent) as "isSpent",
      (select token from orders where code = ${code} and customer_phone = ${phone}) as token`);
  if (!row || row.isSpent) return refused("too_many_tries");
  return row.token === null ? refused("no_such_order") : ok({ token: row.token });
}
