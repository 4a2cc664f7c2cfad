import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/**
 * The private half, made when the first receipt is signed. Two who make it at once both get the pair that came first:
 * the row is written once and never changes (a trigger refuses). It goes nowhere but into a signature.
 */
export async function getSigningKey(): Promise<KeyObject> {
  const [kept] = await readPrivateKey();
  if (kept) return privateKeyOf(kept.key);
  const pair = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "der" },
  });
  await db().execute(sql`
    insert into receipt_keys (public_key, private_key) values (${pair.publicKey}, ${pair.privateKey})
    on conflict (is_only_row) do nothing`);
  const [made] = await readPrivateKey();
  if (!made) throw new Error("The key of the receipts is neither there nor can it be made.");
  return privateKeyOf(made.key);
}

/** The public half, or undefined as long as no receipt was ever signed: then none can be genuine. */
export async function findCheckingKey(): Promise<KeyObject | undefined> {
  const [row] = await db().execute<{ key: Buffer }>(sql`select public_key as key from receipt_keys`);
  return row && createPublicKey({ key: row.key, format: "der", type: "spki" });
}

function readPrivateKey() {
  return db().execute<{ key: Buffer }>(sql`select private_key as key from receipt_keys`);
}

function privateKeyOf(der: Buffer): KeyObject {
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
