import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { hiddenName } from "#lib/client-address.ts";
import { countTries } from "#lib/counted-tries.ts";
import type { PromotionStanding } from "#lib/promotions/promotion.ts";
import { standingOfP } from "#lib/promotions/promotion-part.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** Tries within a quarter of an hour. A carrier hides many shoppers behind one address, hence its larger number. */
export const codeTries = { cart: 10, address: 100 };
export const codeMinutes = 15;

export type CodeRefusal = Exclude<PromotionStanding, "good"> | "unknown" | "too_many_tries" | "form_broken";

/**
 * Keeps a code with a cart; whether the cart reaches its minimum is found anew with each sum. The try is counted before
 * anything is looked at, a right one as well, and whoever has used up theirs is told to wait, the right code or not. A
 * refusal leaves the cart as it was. One statement; the same again changes nothing. Locks: tries → cart.
 */
export async function applyCode(
  token: string,
  code: string,
  address: string | undefined,
): Promise<Result<undefined, CodeRefusal>> {
  const hash = hashCartToken(token);
  const buckets = [
    { name: hiddenName("code-cart", token), most: codeTries.cart },
    ...(address ? [{ name: hiddenName("code", address), most: codeTries.address }] : []),
  ];
  const [row] = await db().execute<{
    isSpent: boolean;
    standing: PromotionStanding | null;
    isKept: boolean;
  }>(sql`
    with ${countTries(buckets, codeMinutes)}, wanted as (
      select p.id, ${standingOfP} as standing from promotions p where p.code = ${code}
    ), applied as (
      update carts c set promotion_id = wanted.id from wanted
      where c.token_hash = ${hash} and wanted.standing = 'good' and not exists (select from spent)
      returning c.id
    )
    select exists (select from spent) as "isSpent", (select standing from wanted) as standing,
      exists (select from applied) as "isKept"`);
  if (!row || row.isSpent) return refused("too_many_tries");
  if (row.isKept) return ok(undefined);
  // A code in good standing that was not kept: there is no such cart.
  return refused(row.standing === "good" ? "form_broken" : (row.standing ?? "unknown"));
}
