import { createHash, createHmac } from "node:crypto";
import { env } from "#lib/env.ts";

/** What the database keeps of a cart's token: whoever reads the table cannot become the shopper. */
export function hashCartToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The token of a new cart, which only this shop can make of the nonce that the database keeps. */
export function deriveCartToken(nonce: string): string {
  return createHmac("sha256", env.authSecret)
    .update(`cart:${nonce}`)
    .digest()
    .subarray(0, 20)
    .toString("base64url");
}
