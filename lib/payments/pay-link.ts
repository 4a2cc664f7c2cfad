import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/**
 * The name of an order in a link that a relative pays it by: its id, which opens nothing, and 160 bits that only this
 * shop can make of it. It is no order token: whoever has it may see the amount and pay, nothing else.
 */
export function writePayLink(orderId: string): string {
  const id = Buffer.from(orderId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, seal(id)]).toString("base64url");
}

/** The order's id, or undefined for a link that this shop has not made. */
export function readPayLink(link: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{48}$/.test(link)) return undefined;
  const bytes = Buffer.from(link, "base64url");
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), seal(id))) return undefined;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function seal(id: Buffer): Buffer {
  return createHmac("sha256", env.authSecret).update("pay-link:").update(id).digest().subarray(0, 20);
}
