import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";

/** One for each process, however many bundles import this file. */
const held = globalThis as { asigameShopVersion?: AsyncLocalStorage<string | undefined> };
held.asigameShopVersion ??= new AsyncLocalStorage();
const current = held.asigameShopVersion;

/**
 * Another text whenever the settings, the departments or the delivery places are not what they were: which transaction
 * wrote each of their rows, and where it stands. Whoever changes them, by whatever way, changes this in the same commit.
 */
export async function readShopVersion(): Promise<string> {
  const [row] = await db().execute<{ version: string }>(everyRow);
  return row?.version ?? "";
}

const everyRow = sql`select string_agg(row, ' ') as version from (
  select xmin || 's' || ctid as row from shop_settings
  union all select xmin || 'c' || ctid from categories
  union all select xmin || 'd' || ctid from delivery_places) rows`;

/** Within `work` the shop is as it was when this version was read, or newer. */
export function withShopVersion<Result>(version: string | undefined, work: () => Result): Result {
  return current.run(version, work);
}

/**
 * Reads what changes with the shop's version alone, once for each version: one page of a thousand pays for it. Outside
 * `withShopVersion` it is read each time.
 */
export function onceForVersion<Key extends readonly string[], Value>(
  read: (...key: Key) => Promise<Value>,
): (...key: Key) => Promise<Value> {
  const known = new Map<string, { version: string; value: Value }>();
  return async (...key) => {
    const version = current.getStore();
    if (version === undefined) return read(...key);
    const name = key.join(" ");
    const found = known.get(name);
    if (found?.version === version) return found.value;
    const value = await read(...key);
    // Else the shop changed meanwhile, and this may be of a later version.
    if ((await readShopVersion()) === version) known.set(name, { version, value });
    return value;
  };
}
