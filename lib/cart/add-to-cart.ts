import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { violatedCheck } from "#db/failed-query.ts";
import { type CartRefusal, mostLines, mostPerLine } from "#lib/cart/cart.ts";
import { deriveCartToken, hashCartToken } from "#lib/cart/cart-token.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type Addition = {
  /** Of the shopper's own cart; without one, a new cart is begun. */
  token: string | undefined;
  /** Of the form: the same request under the same key within 30 s is one addition. */
  key: string;
  variantId: string;
  quantity: number;
};

/** Which cart was added to, and what its line now holds. */
export type Added = { token: string; quantity: number };

/**
 * Puts pieces of a variant into the cart; a refusal changes nothing. One statement, so that a death leaves all of it or
 * nothing. A repeated request (browsers send a POST again by themselves when a connection breaks) adds nothing and gets
 * what the first got, the token of its new cart included. A cart holds no stock: the checkout decides who was first.
 */
export async function addToCart(addition: Addition): Promise<Result<Added, CartRefusal>> {
  const nonce = addition.token === undefined ? randomUUID() : null;
  const token = addition.token ?? deriveCartToken(String(nonce));
  const statement = { ...addition, token, nonce, digest: digestOf(addition) };
  const first = await findFirst(addition);
  if (first) return ok(first);
  const added = await add(statement);
  if (added?.ok) return added;
  // Also a refusal may be a repeat's: the first request took what now is missing.
  const repeated = await findRepeated(statement.digest, token);
  return repeated ? ok(repeated) : (added ?? refused("not_enough_stock"));
}

/** Another choice under the same key is another addition, and so is another browser's: a key is no secret of a cart. */
function digestOf({ key, variantId, quantity, token = "" }: Addition): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([key, variantId, quantity, token]))
    .digest();
}

/** Sent without a cookie, this began the cart whose cookie the repeat holds: of the answer, no more than that had arrived. */
async function findFirst({ token, ...addition }: Addition): Promise<Added | undefined> {
  if (token === undefined) return undefined;
  const first = await findRepeated(digestOf({ ...addition, token: undefined }), "");
  return first?.token === token ? first : undefined;
}

type Statement = Addition & { token: string; nonce: string | null; digest: Buffer };

/** Undefined when the key has been counted already. */
async function add(statement: Statement): Promise<Result<Added, CartRefusal> | undefined> {
  try {
    return await execute(statement);
  } catch (error) {
    if (violatedCheck(error) !== "cart_additions_counted_once") throw error;
    return undefined;
  }
}

async function execute({
  token,
  variantId,
  quantity,
  nonce,
  digest,
}: Statement): Promise<Result<Added, CartRefusal>> {
  const hash = hashCartToken(token);
  const [row] = await db().execute<{
    quantity: number | null;
    former: number;
    lines: number;
    free: number | null;
    claimed: number;
  }>(sql`
    with wanted as (
      select v.id, v.price_xof, coalesce(s.on_hand - s.reserved, 0) as free
      from variants v join products p on p.id = v.product_id left join stock_levels s on s.variant_id = v.id
      where v.id = ${variantId} and v.is_published and p.is_published
    ), former as (
      select l.variant_id, l.quantity from carts c join cart_lines l on l.cart_id = c.id where c.token_hash = ${hash}
    ), fitting as (
      select id, free, price_xof from wanted
      where free >= ${quantity} and (id in (select variant_id from former) or (select count(*) from former) < ${mostLines})
    ), cart as (
      insert into carts (token_hash) select ${hash} from fitting
      on conflict (token_hash) do update set updated_at = clock_now() returning id
    ), line as (
      insert into cart_lines (cart_id, variant_id, quantity, seen_price_xof)
      select cart.id, fitting.id, ${quantity}, price_xof from cart, fitting
      on conflict (cart_id, variant_id) do update set quantity = cart_lines.quantity + excluded.quantity
        where cart_lines.quantity + excluded.quantity <= least(${mostPerLine}, (select free from fitting))
      returning cart_id, variant_id, quantity
    ), claim_key as (
      -- A repeat within 30 s violates the table's CHECK, and with it the whole statement comes to nothing.
      insert into cart_additions (digest, cart_id, variant_id, nonce)
      select ${digest}, cart_id, variant_id, ${nonce}::uuid from line
      on conflict (digest) do update set cart_id = excluded.cart_id, nonce = excluded.nonce, made_at = clock_now(),
        is_repeat = cart_additions.made_at > clock_now() - interval '30 seconds'
      returning digest
    )
    select (select quantity from line) as quantity, (select free from wanted) as free,
      (select count(*)::int from former) as lines, (select count(*)::int from claim_key) as claimed,
      coalesce((select quantity from former where variant_id = ${variantId}), 0) as former`);
  if (row?.quantity != null) return ok({ token, quantity: row.quantity });
  if (row?.free == null) return refused("not_for_sale");
  if (row.free === 0) return refused("sold_out");
  if (row.former === 0 && row.lines >= mostLines) return refused("cart_full");
  return refused(row.former + quantity > mostPerLine ? "line_full" : "not_enough_stock");
}

/** What the first of two equal requests came to. Its line may have been taken out since: then the cart holds 0 of it. */
async function findRepeated(digest: Buffer, ownToken: string): Promise<Added | undefined> {
  const [row] = await db().execute<{ nonce: string | null; quantity: number }>(sql`
    select a.nonce, coalesce(sum(l.quantity), 0)::int as quantity
    from cart_additions a left join cart_lines l on l.cart_id = a.cart_id and l.variant_id = a.variant_id
    where a.digest = ${digest} and a.made_at > clock_now() - interval '30 seconds' group by a.nonce`);
  if (!row) return undefined;
  return { token: row.nonce === null ? ownToken : deriveCartToken(row.nonce), quantity: row.quantity };
}
