import { createHash } from "node:crypto";

/** What the database keeps of a cart's token: whoever reads the table cannot become the shopper. */
export function hashCartToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
