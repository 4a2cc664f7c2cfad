import { sign } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { getSigningKey } from "#lib/receipts/receipt-key.ts";
import { type ReceiptClaim, signedBytes, writeProof } from "#lib/receipts/receipt-proof.ts";

export type SignedReceipt = { claim: ReceiptClaim; issuedAt: Date; proof: string };

/**
 * The receipt of the order behind this token with the proof that it is genuine, or undefined when it has none: an order
 * that is not paid. Ed25519 gives the same signature each time, so nothing is kept and any two prints are alike.
 */
export async function signReceipt(token: string): Promise<SignedReceipt | undefined> {
  const [claim] = await db().execute<ReceiptClaim>(sql`
    select r.number::int, o.code, r.amount_xof as "totalXof", floor(extract(epoch from r.issued_at))::float8 as "issuedAtS"
    from orders o join receipts r on r.order_id = o.id where o.token = ${token}`);
  if (!claim) return undefined;
  const signature = sign(null, signedBytes(claim), await getSigningKey());
  return { claim, issuedAt: new Date(claim.issuedAtS * 1000), proof: writeProof({ claim, signature }) };
}
